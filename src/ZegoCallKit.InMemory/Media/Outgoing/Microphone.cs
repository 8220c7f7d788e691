using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents the virtual microphone: a tone at 48 kHz with a different pitch for each user, received by every channel that uses the microphone.</summary>
internal sealed class Microphone
{
    private readonly EngineMedia _media;
    private readonly Pacer _pacer;
    private readonly ToneSource _mono;
    private readonly ToneSource _stereo;
    private volatile bool _isStereo;

    public Microphone(EngineMedia media, double frequency)
    {
        _media = media;
        _mono = new(frequency, AudioFormat.Default, level: -20);
        _stereo = new(frequency, new AudioFormat(AudioFormat.Default.SampleRate, 2), level: -20);
        _pacer = new(media.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), Capture, MediaClock.DevicePatience);
    }

    public bool IsStereo
    {
        get => _isStereo;
        set => _isStereo = value;
    }

    /// <summary>Starts or stops capturing. Called with the engine's gate held.</summary>
    public void Run(bool wanted)
    {
        if (wanted && _media.Core.Devices.Machine.Microphones.Count > 0)
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
        var buffer = _media.Buffers.RentAudio(values, source.Format, shift + TimeSpan.FromMilliseconds(10 * block));
        source.Read(buffer.Samples);
        if (_media.Core.Devices.Current(AudioDeviceType.Microphone) is { } device && _media.Core.Devices.Machine.Settings.IsMuted(AudioDeviceType.Microphone, device.Id))
        {
            buffer.Samples.Clear();
        }

        _media.CapturedAudio(buffer, null);
        buffer.Release();
        return true;
    }
}
