namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a room changed; this is the main event for room states. (ZEGO: <c>room_state_changed</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Reason">The reason for the change.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="ExtendedData">Details as JSON; may be empty.</param>
public sealed record RoomStateChanged(string RoomId, RoomStateReason Reason, int Code, string ExtendedData) : EngineEvent;
