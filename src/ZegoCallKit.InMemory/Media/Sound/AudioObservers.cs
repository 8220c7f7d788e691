using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Delivers the observed audio to the user; the mix every 10 ms while the media engine runs. Switched with the engine's gate held, read on the audio lane.</summary>
internal sealed class AudioObservers
{
    private readonly MediaContext _context;
    private readonly MediaEngineState _state;
    private volatile Observation _current = new(AudioObservation.None, null);
    private Pacer? _pacer;
    private MixTick? _tick;

    public AudioObservers(MediaContext context, MediaEngineState state)
    {
        _context = context;
        _state = state;
    }

    /// <summary>Gets the requested format; <see langword="null"/> for none.</summary>
    public AudioFormat? Format => _current.Format;

    public bool Wants(AudioObservation what) => (_current.What & what) != AudioObservation.None;

    public void Start(AudioObservation what, AudioFormat? format)
    {
        Stop();
        _current = new(what, format);
        if (Wants(AudioObservation.Playback))
        {
            var tick = new MixTick(_context, format ?? AudioFormat.Default, _context.Mixers.Add(format ?? AudioFormat.Default));
            _tick = tick;
            _pacer = new(_context.Clock.Time, static k => TimeSpan.FromMilliseconds(10 * k), (k, shift) => !_state.IsRunning || tick.Post(shift + TimeSpan.FromMilliseconds(10 * k)), MediaClock.DevicePatience);
            _pacer.Start();
        }
    }

    /// <summary>Stops observing captured audio, as the last logout does; what is played is observed again as soon as the media engine runs.</summary>
    public void ForgetCaptured() => _current = _current with { What = _current.What & ~AudioObservation.Captured };

    public void Stop()
    {
        _current = new(AudioObservation.None, null);
        _pacer?.Stop();
        _pacer = null;
        _context.Mixers.Remove(_tick?.Playback);
        _tick = null;
    }

    private sealed record Observation(AudioObservation What, AudioFormat? Format);
}
