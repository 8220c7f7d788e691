namespace ZegoCallKit.Playing;

/// <summary>How playing ended. Immutable.</summary>
public sealed record PlaybackEnd
{
    /// <summary>Why.</summary>
    public required PlaybackEndReason Reason { get; init; }

    /// <summary>The engine's code, if it gave one.</summary>
    public ZegoErrorCode Code { get; init; }
}
