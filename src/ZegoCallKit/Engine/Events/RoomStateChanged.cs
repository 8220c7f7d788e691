namespace ZegoCallKit.Engine.Events;

/// <summary>The state of a room changed; the main signal. (ZEGO: <c>room_state_changed</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record RoomStateChanged(string RoomId, RoomStateReason Reason, int Code, string ExtendedData) : EngineEvent;
