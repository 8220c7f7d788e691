namespace ZegoCallKit.Engine.Events;

/// <summary>The media engine started or stopped. (ZEGO: <c>engine_state_update</c>)</summary>
/// <param name="IsStarted">Whether it runs.</param>
public sealed record EngineStateUpdated(bool IsStarted) : EngineEvent;
