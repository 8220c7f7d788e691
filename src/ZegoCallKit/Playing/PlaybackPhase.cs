namespace ZegoCallKit.Playing;

/// <summary>Specifies the phase of a playback.</summary>
public enum PlaybackPhase
{
    /// <summary>The stream is being requested from the cloud, or has not appeared yet.</summary>
    Requesting = 0,

    /// <summary>The stream is playing.</summary>
    Playing = 1,

    /// <summary>Playing was interrupted; the engine retries automatically.</summary>
    Retrying = 2,

    /// <summary>Playing has ended; see <see cref="PlaybackState.End"/>.</summary>
    Ended = 3,
}
