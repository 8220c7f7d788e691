namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a played stream changed. (ZEGO: <c>player_state_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="ExtendedData">Details as JSON; may be empty.</param>
public sealed record PlayerStateUpdated(string StreamId, PlayerState State, int Code, string ExtendedData) : EngineEvent;
