namespace ZegoCallKit.Engine.Events;

/// <summary>The machine's network changed; raised after initialisation as well. (ZEGO: <c>network_mode_changed</c>)</summary>
/// <param name="Mode">The network.</param>
public sealed record NetworkModeChanged(NetworkMode Mode) : EngineEvent;
