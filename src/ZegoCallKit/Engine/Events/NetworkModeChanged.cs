namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the machine's network changed, and after initialization. (ZEGO: <c>network_mode_changed</c>)</summary>
/// <param name="Mode">The kind of network.</param>
public sealed record NetworkModeChanged(NetworkMode Mode) : EngineEvent;
