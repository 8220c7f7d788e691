using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Something the engine reported. Bodies of messages are replaced by asterisks or zeros of the same length, pictures are left out.</summary>
public sealed record RecordedEvent : RecordedEntry
{
    /// <summary>What.</summary>
    public required EngineEvent Event { get; init; }
}
