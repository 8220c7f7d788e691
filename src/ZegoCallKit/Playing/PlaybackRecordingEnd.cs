namespace ZegoCallKit.Playing;

/// <summary>Represents how a recording of a playback ended. Immutable.</summary>
public sealed record PlaybackRecordingEnd
{
    /// <summary>Gets why it ended.</summary>
    public required PlaybackRecordingEndReason Reason { get; init; }

    /// <summary>Gets what kept a file from being written; <see cref="ZegoErrorCode.None"/> unless it failed.</summary>
    public ZegoErrorCode Code { get; init; }
}
