namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a login has succeeded or failed. (ZEGO: <c>room_login_result</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="ExtendedData">Details as JSON; may be empty.</param>
public sealed record RoomLoginResult(string RoomId, int Sequence, int Code, string ExtendedData) : EngineEvent;
