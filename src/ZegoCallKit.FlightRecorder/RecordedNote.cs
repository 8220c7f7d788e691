namespace ZegoCallKit.FlightRecorder;

/// <summary>Something the recorder itself has to say, e.g. that the recording has reached its size.</summary>
public sealed record RecordedNote : RecordedEntry
{
    /// <summary>What.</summary>
    public required string Text { get; init; }
}
