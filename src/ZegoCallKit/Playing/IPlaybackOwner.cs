namespace ZegoCallKit.Playing;

/// <summary>Who decides about a playback: told what becomes of it, asked to stop it. Called in the state loop. An interface, so that playing does not depend on what decides about it.</summary>
internal interface IPlaybackOwner
{
    void OnPlaying(Playback playback);

    void OnInterrupted(Playback playback);

    /// <summary>The engine ended it, or refused it.</summary>
    void OnFailed(Playback playback, ZegoException failure);

    /// <summary>The user set something on it.</summary>
    void OnSet(Playback playback, PlaySettings settings);

    /// <summary>The engine has let go of it, whatever the reason.</summary>
    void OnEnded(Playback playback, PlaybackEnd end);

    /// <summary>The user wants it stopped.</summary>
    void OnStopRequested(Playback playback);
}
