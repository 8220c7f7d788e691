using ZegoCallKit.Engine;
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
    private readonly ToneSource _mono;
    private readonly ToneSource _stereo;
    private volatile bool _isStereo;

    public Microphone(MediaContext context, double frequency, Action<MediaBuffer> captured)
    {
        _context = context;
        _captured = captured;
        _mono = new(frequency, AudioFormat.Default, level: -20);
        _stereo = new(frequency, new AudioFormat(AudioFormat.Default.SampleRate, 2), level: -20);
        _pacer = new(context.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), Capture, MediaClock.DevicePatience);
    }

    public bool IsStereo
    {
        get => _isStereo;
        set => _isStereo = value;
    }

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
        var source = _isStereo ? _stereo : _mono;
        var values = source.Format.SampleRate / 100 * source.Format.Channels;
        var buffer = _context.Buffers.RentAudio(values, source.Format, shift + TimeSpan.FromMilliseconds(10 * block));
        source.Read(buffer.Samples);
        if (_context.Devices.Current(AudioDeviceType.Microphone) is { } device && _context.Devices.Machine.Settings.IsMuted(AudioDeviceType.Microphone, device.Id))
        {
            buffer.Samples.Clear();
        }

        _captured(buffer);
        buffer.Release();
        return true;
    }
}
