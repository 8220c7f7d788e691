namespace ZegoCallKit.Playing;

/// <summary>
/// Decides about a playback: notified of what happens to it, and asked to stop it. Called in the state loop. An interface, so that playing does not
/// depend on what decides about it.
/// </summary>
internal interface IPlaybackOwner
{
    void OnPlaying(Playback playback);

    void OnInterrupted(Playback playback);

    /// <summary>Called when the engine has ended or refused the playback.</summary>
    void OnFailed(Playback playback, ZegoException failure);

    /// <summary>Called when the user has changed a setting of the playback.</summary>
    void OnSet(Playback playback, PlaySettings settings);

    /// <summary>Called when the engine has released the playback, for whatever reason.</summary>
    void OnEnded(Playback playback, PlaybackEnd end);

    /// <summary>Called when the user wants to stop the playback.</summary>
    void OnStopRequested(Playback playback);
}
