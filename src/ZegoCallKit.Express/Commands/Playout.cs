using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>
/// Fetches the played audio. With pushed audio on the main channel, the engine's audio stops until the played audio is fetched,
/// and all observed audio and all media players stop too: a program that pushes its audio and observes others would receive nothing.
/// </summary>
internal sealed class Playout
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly EngineCore _core;
    private readonly Pacer _pacer;
    private readonly short[] _samples = new short[AudioFormat.Default.SampleRate / 100];
    private bool _custom;
    private bool _observed;
    private int _players;

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

    /// <summary>Counts a media player that was created (1) or destroyed (-1).</summary>
    public void CountPlayer(int change)
    {
        _players += change;
        Update();
    }

    /// <summary>Resets the state after the engine has ended and lost its settings.</summary>
    public void Reset()
    {
        _custom = false;
        _observed = false;
        _players = 0;
        Update();
    }

    private void Update()
    {
        if (_custom && (_observed || _players > 0))
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
        // The engine refuses this before its audio has started; in this case no audio has stopped.
        _ = FrameCommands.Fetch(_core, _samples, AudioFormat.Default);
        return true;
    }
}
