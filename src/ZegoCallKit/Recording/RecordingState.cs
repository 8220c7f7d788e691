namespace ZegoCallKit.Recording;

/// <summary>A recording of what is captured, at one moment. Immutable.</summary>
public sealed record RecordingState
{
    /// <summary>Where it stands.</summary>
    public RecordingPhase Phase { get; init; }

    /// <summary>How long it has recorded, told every second.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Bytes written, told every second.</summary>
    public long FileSize { get; init; }

    /// <summary>How it ended; only when <see cref="RecordingPhase.Ended"/>.</summary>
    public RecordingEnd? End { get; init; }
}
