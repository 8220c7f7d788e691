namespace ZegoCallKit.Engine.Events;

/// <summary>Something the engine reports. Events are immutable and own all they hold.</summary>
public abstract record EngineEvent;
