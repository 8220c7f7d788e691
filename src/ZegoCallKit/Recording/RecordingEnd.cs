namespace ZegoCallKit.Recording;

/// <summary>How a recording ended. Immutable.</summary>
public sealed record RecordingEnd
{
    /// <summary>Why.</summary>
    public required RecordingEndReason Reason { get; init; }

    /// <summary>The engine's code, if it gave one.</summary>
    public ZegoErrorCode Code { get; init; }
}
