namespace ZegoCallKit.FlightRecorder;

/// <summary>One line of a recording: a <see cref="RecordedEvent"/>, <see cref="RecordedCommand"/>, <see cref="RecordedAnswer"/> or <see cref="RecordedNote"/>.</summary>
public abstract record RecordedEntry
{
    private protected RecordedEntry()
    {
    }

    /// <summary>When, counted from the start of the recording; to the microsecond.</summary>
    public required TimeSpan At { get; init; }
}
