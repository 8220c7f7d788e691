namespace ZegoCallKit.Engine.Events;

/// <summary>Represents an event of the engine. Events are immutable and own everything they hold.</summary>
public abstract record EngineEvent;
