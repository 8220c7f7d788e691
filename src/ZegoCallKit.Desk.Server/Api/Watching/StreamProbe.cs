using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Measures a published stream, as a route without a receiver. Thread-safe.</summary>
internal sealed class StreamProbe(PublishedStream stream) : IRoute
{
    private readonly SoundMeter _sound = new();
    private readonly Lock _gate = new();
    private WireSource _source = new() { NoVideo = stream.Feed.IsVideoSilenced, NoAudio = stream.Feed.IsAudioSilenced };
    private long _frames;
    private long _bytes;
    private long _blocks;
    private long _audioBytes;
    private volatile int _width;
    private volatile int _height;
    private volatile bool _isEncrypted;

    public PublishedStream Stream { get; } = stream;

    /// <summary>Gets the counts of everything that has arrived so far.</summary>
    public (long Frames, long Bytes, long Blocks, long AudioBytes) Totals =>
        (Interlocked.Read(ref _frames), Interlocked.Read(ref _bytes), Interlocked.Read(ref _blocks), Interlocked.Read(ref _audioBytes));

    /// <summary>Gets the size of the last frame; zeros before the first.</summary>
    public (int Width, int Height) Size => (_width, _height);

    public bool IsEncrypted => _isEncrypted;

    public WireSource Source
    {
        get
        {
            lock (_gate)
            {
                return _source;
            }
        }
    }

    /// <summary>Returns the level since the last call: 0 to 100.</summary>
    public double MeasureLevel() => _sound.Measure().Level;

    public DeviceNotice DeviceNotice { get; } = new();

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (departure.IsLost)
        {
            return;
        }

        Interlocked.Increment(ref _blocks);
        Interlocked.Add(ref _audioBytes, buffer.Length);
        _isEncrypted = departure.Key.Fingerprint != 0;
        _sound.Add(buffer);
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (departure.IsLost)
        {
            return;
        }

        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, buffer.Length);
        _isEncrypted = departure.Key.Fingerprint != 0;
        _width = buffer.Width;
        _height = buffer.Height;
    }

    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
    }

    public void TellDevice(EngineEvent state, bool alongVideo, in Departure departure)
    {
        lock (_gate)
        {
            _source = _source.With(state);
        }
    }

    public void OnSilenced()
    {
        lock (_gate)
        {
            _source = _source with { NoVideo = Stream.Feed.IsVideoSilenced, NoAudio = Stream.Feed.IsAudioSilenced };
        }
    }
}
