namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the engine has been destroyed. (ZEGO: <c>engine_uninit</c>)</summary>
public sealed record EngineUninitialized : EngineEvent;
