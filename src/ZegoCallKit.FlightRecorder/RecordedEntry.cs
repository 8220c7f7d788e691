namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents one line of a recording: a <see cref="RecordedEvent"/>, <see cref="RecordedCommand"/>, <see cref="RecordedAnswer"/> or <see cref="RecordedNote"/>.</summary>
public abstract record RecordedEntry
{
    private protected RecordedEntry()
    {
    }

    /// <summary>Gets the time since the start of the recording, in whole microseconds.</summary>
    public required TimeSpan At { get; init; }
}
