using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Keeps the engine's audio observer in line with what sinks need: it observes exactly what has a user. Used in the command loop only, except for <see cref="HasCaptured"/>.</summary>
internal sealed class ObservedAudio
{
    private int _captured;
    private int _playback;
    private int _player;

    /// <summary>Gets whether captured audio has a user. Can be read from any thread.</summary>
    public bool HasCaptured => Volatile.Read(ref _captured) > 0;

    private AudioObservation Observed =>
        (_captured > 0 ? AudioObservation.Captured : AudioObservation.None)
        | (_playback > 0 ? AudioObservation.Playback : AudioObservation.None)
        | (_player > 0 ? AudioObservation.Player : AudioObservation.None);

    /// <summary>Makes the engine pass on audio when its first user needs it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">One kind of audio.</param>
    public EngineResult Begin(IZegoEngine engine, AudioObservation what)
    {
        ref var users = ref UsersOf(what);
        users++;
        if (users > 1)
        {
            return EngineResult.Accepted;
        }

        var result = engine.CustomAudio.StartObserver(Observed, format: null);
        if (!result.IsAccepted)
        {
            users--;
        }

        return result;
    }

    /// <summary>Releases audio for one user. Without any user the observer stops, because observing occupies the microphone.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">One kind of audio.</param>
    public EngineResult End(IZegoEngine engine, AudioObservation what)
    {
        if (--UsersOf(what) > 0)
        {
            return EngineResult.Accepted;
        }

        return Observed == AudioObservation.None ? engine.CustomAudio.StopObserver() : engine.CustomAudio.StartObserver(Observed, format: null);
    }

    /// <summary>Observes captured audio again after the last logout, with which the engine has stopped it. Played audio continues by itself.</summary>
    /// <param name="engine">The engine.</param>
    public EngineResult Renew(IZegoEngine engine) => _captured == 0 ? EngineResult.Accepted : engine.CustomAudio.StartObserver(Observed, format: null);

    private ref int UsersOf(AudioObservation what)
    {
        switch (what)
        {
            case AudioObservation.Captured: return ref _captured;
            case AudioObservation.Playback: return ref _playback;
            case AudioObservation.Player: return ref _player;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, "The observer counts one kind of audio at a time.");
        }
    }
}
