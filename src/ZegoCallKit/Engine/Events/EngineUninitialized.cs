namespace ZegoCallKit.Engine.Events;

/// <summary>The engine is destroyed. (ZEGO: <c>engine_uninit</c>)</summary>
public sealed record EngineUninitialized : EngineEvent;
