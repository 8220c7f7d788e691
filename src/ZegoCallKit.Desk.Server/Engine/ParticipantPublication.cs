using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents a stream that a participant publishes. Texts arrive on the cloud's loop, and frames on the connection's thread, from where they are passed to the routes of the players.</summary>
internal sealed class ParticipantPublication : IPublishClient
{
    private readonly ParticipantSession _session;
    private readonly Shaper _audio;
    private readonly Shaper _video;
    private volatile WireSource _source;
    private volatile bool _isOpen;
    private MediaKey _key = MediaKey.None;

    public ParticipantPublication(ParticipantSession session, LoginTicket login, ParticipantTexts.Publish text)
    {
        _session = session;
        Handle = text.Handle;
        _source = text.Source ?? WireSource.Unknown;
        var stream = new PublishedStream(text.StreamId, login.User, text.Channel, new StreamFeed(session.Quality, TellDevices));
        stream.Feed.Silence(_source.NoVideo, _source.NoAudio);
        Ticket = new PublishTicket(this, login, stream);
        _audio = new Shaper(session, $"{text.StreamId} audio to the cloud");
        _video = new Shaper(session, $"{text.StreamId} video to the cloud");
    }

    public uint Handle { get; }

    public PublishTicket Ticket { get; }

    /// <summary>Gets whether the cloud accepts frames.</summary>
    public bool IsOpen => _isOpen;

    public void OnPublishing()
    {
        _isOpen = true;
        _session.Send(new DeskTexts.Publishing(Handle));
    }

    public void OnInterrupted()
    {
        _isOpen = false;
        _session.Send(new DeskTexts.PublishInterrupted(Handle));
    }

    public void OnRefused(int code)
    {
        _isOpen = false;
        _session.Send(new DeskTexts.PublishRefused(Handle, code));
        _session.Forget(this);
    }

    public void Close() => _isOpen = false;

    /// <summary>Called when the publisher's devices changed.</summary>
    public void OnSource(WireSource source)
    {
        var before = _source;
        _source = source;
        foreach (var route in Ticket.Published.Feed.Routes.Current)
        {
            DeviceNews.Tell(route, source, before, _session.Clock.Now);
        }

        Ticket.Published.Feed.Silence(source.NoVideo, source.NoAudio);
    }

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
        if (!_isOpen)
        {
            return;
        }

        var isAudio = header.Kind == MediaKind.Audio;
        if (!TryDepart(isAudio ? _audio : _video, in header, out var departure))
        {
            return;
        }

        foreach (var route in Ticket.Published.Feed.Routes.Flowing)
        {
            if (isAudio)
            {
                route.SendAudio(buffer, in departure);
            }
            else
            {
                route.SendVideo(buffer, in departure);
            }
        }
    }

    public void OnSei(in MediaHeader header, byte[] data)
    {
        if (!_isOpen || !TryDepart(_video, in header, out var departure))
        {
            return;
        }

        foreach (var route in Ticket.Published.Feed.Routes.Flowing)
        {
            route.SendSei(data, in departure);
        }
    }

    private void TellDevices(IRoute route)
    {
        if (route.DeviceNotice.TryClaim())
        {
            DeviceNews.Tell(route, _source, WireSource.Unknown, _session.Clock.Now);
        }
    }

    private bool TryDepart(Shaper shaper, in MediaHeader header, out Departure departure)
    {
        if (_key.Fingerprint != header.Key)
        {
            _key = MediaKey.OfFingerprint(header.Key);
        }

        var now = _session.Clock.Now;
        var sentAt = header.SentAt == 0 ? now : Math.Clamp(header.SentAt, now - TimeSpan.TicksPerMinute, now);
        var passes = shaper.TryPass(out var delay);
        departure = new Departure(sentAt, now + delay, IsLost: false, _key, header.Number);
        return passes;
    }
}
