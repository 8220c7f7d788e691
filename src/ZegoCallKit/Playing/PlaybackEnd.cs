namespace ZegoCallKit.Playing;

/// <summary>Represents the end of a playback. Immutable.</summary>
public sealed record PlaybackEnd
{
    /// <summary>Gets the reason why playing ended.</summary>
    public required PlaybackEndReason Reason { get; init; }

    /// <summary>Gets the engine's error code, if there is one.</summary>
    public ZegoErrorCode Code { get; init; }
}
