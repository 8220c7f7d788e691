namespace ZegoCallKit.Playing;

/// <summary>Where playing stands.</summary>
public enum PlaybackPhase
{
    /// <summary>Asking the cloud, or waiting for the stream to appear.</summary>
    Requesting = 0,

    /// <summary>Playing.</summary>
    Playing = 1,

    /// <summary>Interrupted; the engine tries again by itself.</summary>
    Retrying = 2,

    /// <summary>Over; see <see cref="PlaybackState.End"/>.</summary>
    Ended = 3,
}
