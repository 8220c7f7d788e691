namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the media engine started or stopped. (ZEGO: <c>engine_state_update</c>)</summary>
/// <param name="IsStarted">Whether the media engine is running.</param>
public sealed record EngineStateUpdated(bool IsStarted) : EngineEvent;
