using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Generates the virtual screen's audio as a channel sends it: a tone at 48 kHz. Microphone mute and processing of captured audio do not affect it.</summary>
internal sealed class ScreenSound
{
    // Between the tones of the microphones, so that it can be told apart from them.
    private const double Frequency = 1000;

    private readonly EngineMedia _media;
    private readonly OutgoingChannel _channel;
    private readonly ToneSource _tone = new(Frequency, AudioFormat.Default, level: -20);
    private readonly Pacer _pacer;

    public ScreenSound(EngineMedia media, OutgoingChannel channel)
    {
        _media = media;
        _channel = channel;
        _pacer = new(media.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), Capture, MediaClock.DevicePatience);
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
        var buffer = _media.Buffers.RentAudio(AudioFormat.Default.SampleRate / 100, AudioFormat.Default, shift + TimeSpan.FromMilliseconds(10 * block));
        _tone.Read(buffer.Samples);
        buffer.Measure();
        _media.Channels.Captured(_channel, buffer);
        buffer.Release();
        return true;
    }
}
