namespace ZegoCallKit.Recording;

/// <summary>Represents the state of a recording of captured media at one moment. Immutable.</summary>
public sealed record RecordingState
{
    /// <summary>Gets the phase of the recording.</summary>
    public RecordingPhase Phase { get; init; }

    /// <summary>Gets the recorded duration, updated every second.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the number of bytes written, updated every second.</summary>
    public long FileSize { get; init; }

    /// <summary>Gets how the recording ended; set only in <see cref="RecordingPhase.Ended"/>.</summary>
    public RecordingEnd? End { get; init; }
}
