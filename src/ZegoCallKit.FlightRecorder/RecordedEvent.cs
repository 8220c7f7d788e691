using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents an event of the engine. Bodies of messages are replaced by asterisks or zeros of the same length, and images are removed.</summary>
public sealed record RecordedEvent : RecordedEntry
{
    /// <summary>Gets the event.</summary>
    public required EngineEvent Event { get; init; }
}
