using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Generates the virtual screen's audio as a channel sends it: a tone at 48 kHz. Microphone mute and processing of captured audio do not affect it.</summary>
internal sealed class ScreenSound
{
    // Between the tones of the microphones, so that it can be told apart from them.
    private const double Frequency = 1000;

    private readonly MediaBufferPool _buffers;
    private readonly Action<MediaBuffer> _captured;
    private readonly ToneSource _tone = new(Frequency, AudioFormat.Default, level: -20);
    private readonly Pacer _pacer;

    public ScreenSound(MediaContext context, Action<MediaBuffer> captured)
    {
        _buffers = context.Buffers;
        _captured = captured;
        _pacer = new(context.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), Capture, MediaClock.DevicePatience);
    }

    /// <summary>Starts or stops capturing. Called with the engine's gate held.</summary>
    public void Run(bool wanted)
    {
        if (wanted)
        {
            _pacer.Start();
        }
        else
        {
            _pacer.Stop();
        }
    }

    private bool Capture(long block, TimeSpan shift)
    {
        var buffer = _buffers.RentAudio(AudioFormat.Default.SampleRate / 100, AudioFormat.Default, shift + TimeSpan.FromMilliseconds(10 * block));
        _tone.Read(buffer.Samples);
        buffer.Measure();
        _captured(buffer);
        buffer.Release();
        return true;
    }
}
