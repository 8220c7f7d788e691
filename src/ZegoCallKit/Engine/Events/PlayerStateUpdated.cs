namespace ZegoCallKit.Engine.Events;

/// <summary>A played stream changed its state. (ZEGO: <c>player_state_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record PlayerStateUpdated(string StreamId, PlayerState State, int Code, string ExtendedData) : EngineEvent;
