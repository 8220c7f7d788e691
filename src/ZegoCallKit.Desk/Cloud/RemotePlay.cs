using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents a stream that the desk delivers: a published stream of this process that the connection feeds. Frames come from one thread, texts from the cloud's loop.</summary>
internal sealed class RemotePlay(PlayTicket ticket, DeskClock clock)
{
    private volatile PublishedStream? _stream;
    private volatile WireSource _source = WireSource.Unknown;
    private MediaKey _key = MediaKey.None;

    public void OnPlaying(DeskTexts.Playing text)
    {
        var stream = new PublishedStream(ticket.StreamId, new EngineUser(text.UserId, text.UserName), text.Channel, new StreamFeed(new LinkState(), TellDevices));
        _source = text.Source;
        stream.Feed.Silence(text.Source.NoVideo, text.Source.NoAudio);
        _stream = stream;
        var client = ticket.Client;
        ticket.Login.Link.ToClient(() => client.OnPlaying(stream));
    }

    public void OnEnded()
    {
        _stream = null;
        ticket.Login.Link.ToClient(ticket.Client.OnStreamEnded);
    }

    public void OnInterrupted()
    {
        _stream = null;
        ticket.Login.Link.ToClient(ticket.Client.OnInterrupted);
    }

    public void OnSource(WireSource source)
    {
        var before = _source;
        _source = source;
        if (_stream is not { } stream)
        {
            return;
        }

        stream.Feed.Silence(source.NoVideo, source.NoAudio);
        foreach (var route in stream.Feed.Routes.Current)
        {
            DeviceNews.Tell(route, source, before, clock.Now);
        }
    }

    public void OnQuality(DeskTexts.PublisherQuality text)
    {
        if (_stream is { } stream)
        {
            (stream.Feed.Link.Uplink, stream.Feed.Link.Downlink) = (text.Uplink, text.Downlink);
        }
    }

    /// <summary>Called when what the player wants has changed: what the desk leaves out is not lost.</summary>
    public void OnWanted()
    {
        foreach (var route in _stream?.Feed.Routes.Current.OfType<Route>() ?? [])
        {
            route.Audio.Restart();
            route.Video.Restart();
        }
    }

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
        if (_stream is not { } stream)
        {
            return;
        }

        var departure = DepartureOf(in header);
        foreach (var route in stream.Feed.Routes.Current)
        {
            if (header.Kind == MediaKind.Audio)
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
        if (_stream is not { } stream)
        {
            return;
        }

        var departure = DepartureOf(in header);
        foreach (var route in stream.Feed.Routes.Current)
        {
            route.SendSei(data, in departure);
        }
    }

    // On the player's thread, when its route is connected.
    private void TellDevices(IRoute route)
    {
        if (route.DeviceNotice.TryClaim())
        {
            DeviceNews.Tell(route, _source, WireSource.Unknown, clock.Now);
        }
    }

    private Departure DepartureOf(in MediaHeader header)
    {
        if (_key.Fingerprint != header.Key)
        {
            _key = MediaKey.OfFingerprint(header.Key);
        }

        return new Departure(clock.FromDesk(header.SentAt), clock.Now, IsLost: false, _key, header.Number);
    }
}
