using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents the route of a published stream to the desk. Thread-safe: audio and video come from different threads.</summary>
/// <param name="handle">The handle of the publication.</param>
/// <param name="stream">The stream.</param>
/// <param name="target">Where the media go.</param>
/// <param name="clock">The desk's clock.</param>
/// <param name="changed">Called when the source has changed, on any thread.</param>
internal sealed class WireRoute(uint handle, PublishedStream stream, MediaTarget target, DeskClock clock, Action<WireSource> changed) : IRoute
{
    private readonly Lock _gate = new();
    private readonly DelayedMedia _audio = new(target, isAudio: true);
    private readonly DelayedMedia _video = new(target, isAudio: false);
    private WireSource _source = new() { NoVideo = stream.Feed.IsVideoSilenced, NoAudio = stream.Feed.IsAudioSilenced };
    private volatile bool _isClosed;

    public PublishedStream Stream { get; } = stream;

    /// <summary>Gets what the publisher's devices do.</summary>
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

    public DeviceNotice DeviceNotice { get; } = new();

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (!_isClosed && !departure.IsLost)
        {
            Send(_audio, buffer, in departure, Header(MediaKind.Audio, buffer.Length, in departure) with { Timestamp = buffer.Timestamp, AudioFormat = buffer.AudioFormat });
        }
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (!_isClosed && !departure.IsLost)
        {
            Send(_video, buffer, in departure, Header(MediaKind.Video, buffer.Length, in departure) with
            {
                Timestamp = buffer.Timestamp,
                PixelFormat = buffer.PixelFormat,
                Width = buffer.Width,
                Height = buffer.Height,
                Rotation = buffer.Rotation,
            });
        }
    }

    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
        if (!_isClosed && !departure.IsLost)
        {
            _video.Add(new OutgoingMedia(Header(MediaKind.Sei, data.Length, in departure), null, data), departure.AtCloud);
        }
    }

    public void TellDevice(EngineEvent state, bool alongVideo, in Departure departure) => Change(source => source.With(state));

    public void OnSilenced()
    {
        var feed = Stream.Feed;
        Change(source => source with { NoVideo = feed.IsVideoSilenced, NoAudio = feed.IsAudioSilenced });
    }

    public void Close() => _isClosed = true;

    private static void Send(DelayedMedia to, MediaBuffer buffer, in Departure departure, in MediaHeader header)
    {
        buffer.Retain();
        to.Add(new OutgoingMedia(header, buffer, default), departure.AtCloud);
    }

    private MediaHeader Header(MediaKind kind, int length, in Departure departure) => new()
    {
        Kind = kind,
        Handle = handle,
        Number = departure.Number,
        Length = length,
        SentAt = clock.ToDesk(departure.SentAt),
        Key = departure.Key.Fingerprint,
    };

    private void Change(Func<WireSource, WireSource> change)
    {
        WireSource after;
        lock (_gate)
        {
            after = change(_source);
            if (after == _source)
            {
                return;
            }

            _source = after;
        }

        changed(after);
    }
}
