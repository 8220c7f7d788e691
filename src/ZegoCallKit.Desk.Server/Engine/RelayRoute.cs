using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents the route of a stream to a receiver behind a wire. The frames are sent from the publisher's buffer. Audio and video come from different threads.</summary>
internal sealed class RelayRoute : IRoute
{
    private readonly Lock _gate = new();
    private readonly IRelayReceiver _receiver;
    private readonly DelayedMedia _audio;
    private readonly DelayedMedia _video;
    private readonly GapCounter _audioGaps = new();
    private readonly GapCounter _videoGaps = new();
    private WireSource _source;
    private bool _isAnnounced;
    private volatile bool _isOpen;

    public RelayRoute(PublishedStream stream, IRelayReceiver receiver)
    {
        Stream = stream;
        _receiver = receiver;
        _audio = new DelayedMedia(receiver.Target, isAudio: true);
        _video = new DelayedMedia(receiver.Target, isAudio: false);
        _source = new WireSource { NoVideo = stream.Feed.IsVideoSilenced, NoAudio = stream.Feed.IsAudioSilenced };
    }

    public PublishedStream Stream { get; }

    public RelayTotals Totals => new(_video.Sent, _audio.Sent, _audio.Dropped + _video.Dropped, _audioGaps.Missing + _videoGaps.Missing);

    /// <summary>Connects the route: the receiver is first notified of the stream, then gets its frames.</summary>
    public void Open()
    {
        Stream.Feed.Attach(this);
        lock (_gate)
        {
            _receiver.OnPlaying(Stream, _source);
            _isAnnounced = true;
            _isOpen = true;
        }
    }

    public void Close()
    {
        _isOpen = false;
        Stream.Feed.Detach(this);
    }

    public DeviceNotice DeviceNotice { get; } = new();

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (TryPass(MediaKind.Audio, _audioGaps, in departure, out var delay))
        {
            buffer.Retain();
            var header = Header(MediaKind.Audio, buffer.Length, in departure) with { Timestamp = buffer.Timestamp, AudioFormat = buffer.AudioFormat };
            _audio.Add(new OutgoingMedia(header, buffer, default), departure.AtCloud + delay);
        }
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (TryPass(MediaKind.Video, _videoGaps, in departure, out var delay))
        {
            buffer.Retain();
            var header = Header(MediaKind.Video, buffer.Length, in departure) with
            {
                Timestamp = buffer.Timestamp,
                PixelFormat = buffer.PixelFormat,
                Width = buffer.Width,
                Height = buffer.Height,
                Rotation = buffer.Rotation,
            };
            _video.Add(new OutgoingMedia(header, buffer, default), departure.AtCloud + delay);
        }
    }

    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
        if (_isOpen && !departure.IsLost && _receiver.TryPass(MediaKind.Sei, out var delay))
        {
            _video.Add(new OutgoingMedia(Header(MediaKind.Sei, data.Length, in departure), null, data), departure.AtCloud + delay);
        }
    }

    public void TellDevice(EngineEvent state, bool alongVideo, in Departure departure) => Change(source => source.With(state));

    public void OnSilenced() => Change(source => source with { NoVideo = Stream.Feed.IsVideoSilenced, NoAudio = Stream.Feed.IsAudioSilenced });

    private bool TryPass(MediaKind kind, GapCounter gaps, in Departure departure, out long delay)
    {
        delay = 0;
        if (!_isOpen || departure.IsLost)
        {
            return false;
        }

        gaps.Add(departure.Number);
        return _receiver.TryPass(kind, out delay);
    }

    private MediaHeader Header(MediaKind kind, int length, in Departure departure) => new()
    {
        Kind = kind,
        Handle = _receiver.Handle,
        Number = departure.Number,
        Length = length,
        SentAt = departure.SentAt,
        Key = departure.Key.Fingerprint,
    };

    private void Change(Func<WireSource, WireSource> change)
    {
        lock (_gate)
        {
            var after = change(_source);
            if (after == _source)
            {
                return;
            }

            _source = after;
            if (_isAnnounced)
            {
                _receiver.OnSourceChanged(after);
            }
        }
    }
}
