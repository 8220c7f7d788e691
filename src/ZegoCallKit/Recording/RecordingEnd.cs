namespace ZegoCallKit.Recording;

/// <summary>Represents the end of a recording. Immutable.</summary>
public sealed record RecordingEnd
{
    /// <summary>Gets the reason why the recording ended.</summary>
    public required RecordingEndReason Reason { get; init; }

    /// <summary>Gets the engine's error code, if there is one.</summary>
    public ZegoErrorCode Code { get; init; }
}
