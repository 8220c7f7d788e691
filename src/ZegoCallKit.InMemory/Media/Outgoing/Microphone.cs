using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents the virtual microphone: a tone at 48 kHz with a different pitch for each user, received by every channel that uses the microphone.</summary>
internal sealed class Microphone
{
    private readonly MediaContext _context;
    private readonly Action<MediaBuffer> _captured;
    private readonly Pacer _pacer;
    private readonly ToneSource _tone;

    public Microphone(MediaContext context, double frequency, Action<MediaBuffer> captured)
    {
        _context = context;
        _captured = captured;
        _tone = new(frequency, AudioFormat.Default, level: -20);
        _pacer = new(context.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), Capture, MediaClock.DevicePatience);
    }

    /// <summary>Gets whether it captures.</summary>
    public bool IsRunning => _pacer.IsRunning;

    /// <summary>Starts or stops capturing. Called with the engine's gate held.</summary>
    public void Run(bool wanted)
    {
        if (wanted && _context.Devices.Machine.Microphones.Count > 0)
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
        var values = _tone.Format.SampleRate / 100 * _tone.Format.Channels;
        var buffer = _context.Buffers.RentAudio(values, _tone.Format, shift + TimeSpan.FromMilliseconds(10 * block));
        _tone.Read(buffer.Samples);
        _captured(buffer);
        buffer.Release();
        return true;
    }
}
