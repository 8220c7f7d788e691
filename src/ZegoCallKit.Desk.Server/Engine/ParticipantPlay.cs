using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents a stream that a participant plays or waits for. Used on the cloud's loop, except for the frames.</summary>
internal sealed class ParticipantPlay : IPlayClient, IRelayReceiver
{
    private readonly ParticipantSession _session;
    private readonly Shaper _audio;
    private readonly Shaper _video;
    private (QualityLevel Uplink, QualityLevel Downlink) _told = (QualityLevel.Unknown, QualityLevel.Unknown);
    private readonly long _requestedAt;
    private RelayTotals _before;
    private long _firstFrame;
    private volatile RelayRoute? _route;
    private volatile bool _noVideo;
    private volatile bool _noAudio;

    public ParticipantPlay(ParticipantSession session, LoginTicket login, ParticipantTexts.Play text)
    {
        _session = session;
        _requestedAt = session.Clock.Now;
        Handle = text.Handle;
        Ticket = new PlayTicket(this, login, text.StreamId);
        _audio = new Shaper(session, $"{text.StreamId} audio from the cloud");
        _video = new Shaper(session, $"{text.StreamId} video from the cloud");
        Want(text.NoVideo, text.NoAudio);
    }

    public uint Handle { get; }

    public PlayTicket Ticket { get; }

    public MediaTarget Target => _session.Target;

    /// <summary>Gets the route while the stream is delivered; otherwise null.</summary>
    public RelayRoute? Route => _route;

    /// <summary>Gets the counts of all routes so far.</summary>
    public RelayTotals Totals => _before + (_route?.Totals ?? default);

    /// <summary>Gets the time from the participant's request to the first frame; null before the first frame.</summary>
    public TimeSpan? FirstFrameAfter => Volatile.Read(ref _firstFrame) is var at && at == 0 ? null : TimeSpan.FromTicks(at - _requestedAt);

    public bool NoVideo => _noVideo;

    public bool NoAudio => _noAudio;

    public void OnPlaying(PublishedStream stream)
    {
        Close();
        var route = new RelayRoute(stream, this);
        _route = route;
        route.Open();
    }

    public void OnStreamEnded()
    {
        Close();
        _session.Send(new DeskTexts.PlayEnded(Handle));
    }

    public void OnInterrupted()
    {
        Close();
        _session.Send(new DeskTexts.PlayInterrupted(Handle));
    }

    public void Want(bool noVideo, bool noAudio)
    {
        _noVideo = noVideo;
        _noAudio = noAudio;
    }

    /// <summary>Ends the delivery.</summary>
    public void Close()
    {
        if (_route is { } route)
        {
            route.Close();
            _before += route.Totals;
            _route = null;
        }
    }

    /// <summary>Notifies the player of the quality of the publisher's link, if it has changed.</summary>
    public void TellQuality()
    {
        if (_route is not { Stream.Feed.Link: { } link } || (link.Uplink, link.Downlink) == _told)
        {
            return;
        }

        _told = (link.Uplink, link.Downlink);
        _session.Send(new DeskTexts.PublisherQuality(Handle, _told.Uplink, _told.Downlink));
    }

    public bool TryPass(MediaKind kind, out long delay)
    {
        delay = 0;
        if ((kind == MediaKind.Audio ? _noAudio : _noVideo) || !(kind == MediaKind.Audio ? _audio : _video).TryPass(out delay))
        {
            return false;
        }

        Interlocked.CompareExchange(ref _firstFrame, _session.Clock.Now, 0);
        return true;
    }

    public void OnPlaying(PublishedStream stream, WireSource source) =>
        _session.Send(new DeskTexts.Playing(Handle, stream.User.Id, stream.User.Name, stream.Channel, source));

    public void OnSourceChanged(WireSource source) => _session.Send(DeskTexts.SourceChanged.Of(Handle, source));
}
