using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>
/// Fetches the played audio while the program does not. With pushed audio on the main channel, the engine's audio stops until the played audio is fetched,
/// and all observed audio stops too: a program that pushes its audio and observes others would receive nothing.
/// </summary>
internal sealed class Playout
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly EngineCore _core;
    private readonly Pacer _pacer;
    private readonly short[] _samples = new short[AudioFormat.Default.SampleRate / 100];
    private long _fetchedAt = long.MinValue;
    private bool _custom;
    private bool _observed;

    public Playout(EngineCore core)
    {
        _core = core;
        _pacer = new(core.Options.TimeProvider, static k => k * Step, (_, _) => Take(), Patience);
    }

    /// <summary>Sets whether the main channel takes pushed audio. Like <see cref="SetObserved"/>, it is called by commands, which run one at a time.</summary>
    public void SetCustom(bool custom)
    {
        _custom = custom;
        Update();
    }

    /// <summary>Sets whether audio is observed.</summary>
    public void SetObserved(bool observed)
    {
        _observed = observed;
        Update();
    }

    /// <summary>Resets the state after the engine has ended and lost its settings.</summary>
    public void Reset()
    {
        _custom = false;
        _observed = false;
        Update();
    }

    /// <summary>Called when the program itself has fetched the audio; on any thread.</summary>
    public void Fetched() => Volatile.Write(ref _fetchedAt, _core.Options.TimeProvider.GetTimestamp());

    private void Update()
    {
        if (_custom && _observed)
        {
            _pacer.Start();
        }
        else
        {
            _pacer.Stop();
        }
    }

    private bool Take()
    {
        var fetchedAt = Volatile.Read(ref _fetchedAt);
        if (fetchedAt == long.MinValue || _core.Options.TimeProvider.GetElapsedTime(fetchedAt) > Patience)
        {
            // The engine refuses this before its audio has started; in this case no audio has stopped.
            _ = FrameCommands.Fetch(_core, _samples, AudioFormat.Default);
        }

        return true;
    }
}
