namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents a note of the recorder itself, e.g. that the recording has reached its maximum size.</summary>
public sealed record RecordedNote : RecordedEntry
{
    /// <summary>Gets the text of the note.</summary>
    public required string Text { get; init; }
}
