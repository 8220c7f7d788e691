using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>
/// Takes what is played away while nobody else does. With pushed audio on the main channel the engine's sound stands still until somebody fetches what is played,
/// and with it everything that is observed: a program that pushes its sound and listens to others would hear nothing.
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

    /// <summary>The main channel takes pushed sound, or no longer. Like <see cref="SetObserved"/> for commands, which come one at a time.</summary>
    public void SetCustom(bool custom)
    {
        _custom = custom;
        Update();
    }

    /// <summary>Sound is observed, or no longer.</summary>
    public void SetObserved(bool observed)
    {
        _observed = observed;
        Update();
    }

    /// <summary>The engine has ended and forgotten all of it.</summary>
    public void Reset()
    {
        _custom = false;
        _observed = false;
        Update();
    }

    /// <summary>The program fetches by itself; on any thread.</summary>
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
            // Refused before the sound has started: nothing stands still then.
            _ = FrameCommands.Fetch(_core, _samples, AudioFormat.Default);
        }

        return true;
    }
}
