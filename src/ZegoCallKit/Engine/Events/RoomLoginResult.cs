namespace ZegoCallKit.Engine.Events;

/// <summary>A login has ended. (ZEGO: <c>room_login_result</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record RoomLoginResult(string RoomId, int Sequence, int Code, string ExtendedData) : EngineEvent;
