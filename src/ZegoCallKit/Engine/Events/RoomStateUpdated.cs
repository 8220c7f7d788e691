namespace ZegoCallKit.Engine.Events;

/// <summary>The coarse state of a room changed. (ZEGO: <c>room_state_update</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record RoomStateUpdated(string RoomId, EngineRoomState State, int Code, string ExtendedData) : EngineEvent;
