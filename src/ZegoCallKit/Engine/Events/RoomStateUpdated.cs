namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the coarse state of a room changed. (ZEGO: <c>room_state_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="ExtendedData">Details as JSON; may be empty.</param>
public sealed record RoomStateUpdated(string RoomId, EngineRoomState State, int Code, string ExtendedData) : EngineEvent;
