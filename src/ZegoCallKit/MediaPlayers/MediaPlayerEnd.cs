namespace ZegoCallKit.MediaPlayers;

/// <summary>Represents the end of a media player. Immutable.</summary>
public sealed record MediaPlayerEnd
{
    /// <summary>Gets the reason why the player was closed.</summary>
    public required MediaPlayerEndReason Reason { get; init; }

    /// <summary>Gets the engine's error code, if there is one.</summary>
    public ZegoErrorCode Code { get; init; }
}
