namespace ZegoCallKit.MediaPlayers;

/// <summary>Specifies why a media player was closed.</summary>
public enum MediaPlayerEndReason
{
    /// <summary>This program disposed the player or the client.</summary>
    Disposed = 0,

    /// <summary>The file could not be played to its end; see <see cref="MediaPlayerEnd.Code"/>.</summary>
    Failed = 1,
}
