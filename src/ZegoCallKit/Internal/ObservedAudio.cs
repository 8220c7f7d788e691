using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>Keeps the engine's audio observer in line with what sinks need: it observes exactly what has a user. Used in the command loop only.</summary>
internal sealed class ObservedAudio
{
    private readonly Dictionary<AudioObservation, int> _users = new()
    {
        [AudioObservation.Captured] = 0,
        [AudioObservation.Playback] = 0,
        [AudioObservation.Player] = 0,
    };

    /// <summary>Makes the engine pass on audio when its first user needs it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">One kind of audio.</param>
    public EngineResult Begin(IZegoEngine engine, AudioObservation what)
    {
        _users[what]++;
        if (_users[what] > 1)
        {
            return EngineResult.Accepted;
        }

        var result = engine.CustomAudio.StartObserver(Observed, format: null);
        if (!result.IsAccepted)
        {
            _users[what]--;
        }

        return result;
    }

    /// <summary>Releases audio for one user. Without any user the observer stops, because observing occupies the microphone.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="what">One kind of audio.</param>
    public EngineResult End(IZegoEngine engine, AudioObservation what)
    {
        if (--_users[what] > 0)
        {
            return EngineResult.Accepted;
        }

        return Observed == AudioObservation.None ? engine.CustomAudio.StopObserver() : engine.CustomAudio.StartObserver(Observed, format: null);
    }

    /// <summary>Observes captured audio again after the last logout, with which the engine has stopped it. Played audio continues by itself.</summary>
    /// <param name="engine">The engine.</param>
    public EngineResult Renew(IZegoEngine engine) =>
        _users[AudioObservation.Captured] == 0 ? EngineResult.Accepted : engine.CustomAudio.StartObserver(Observed, format: null);

    private AudioObservation Observed => _users.Where(static entry => entry.Value > 0).Aggregate(AudioObservation.None, static (all, entry) => all | entry.Key);
}
