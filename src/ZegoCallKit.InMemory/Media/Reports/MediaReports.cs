using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Raises the automatic reports while a stream is published or played: breaks when they are detected, network quality every 2 s, stream quality and traffic every 3
/// s.</summary>
internal sealed class MediaReports
{
    // The greatest common divisor of all periods.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private const int NetworkBeats = 8;
    private const int QualityBeats = 12;

    private readonly MediaContext _context;
    private readonly ChannelSet _channels;
    private readonly PlayMedia _played;
    private readonly LinkProbe _network;
    private readonly LinkProbe _quality;
    private Heartbeat? _heartbeat;
    private Pacer? _pacer;

    public MediaReports(MediaContext context, ChannelSet channels, PlayMedia played)
    {
        _context = context;
        _channels = channels;
        _played = played;
        _network = new(context.Link);
        _quality = new(context.Link);
    }

    /// <summary>Starts or stops the reports. Called with the engine's gate held.</summary>
    public void Run(bool run)
    {
        if (run == _pacer is not null)
        {
            return;
        }

        _pacer?.Stop();
        _context.Link.Uplink = QualityLevel.Unknown;
        _context.Link.Downlink = QualityLevel.Unknown;
        _heartbeat = run ? new(_context.Link, new LinkRandom(_context.Seed, _context.UserId, "heartbeats")) : null;
        _pacer = run ? new(_context.Clock.Time, static beat => Beat * beat, (beat, _) => Report(beat), MediaClock.DevicePatience) : null;
        _pacer?.Start();
    }

    private bool Report(long beat)
    {
        if (beat == 0)
        {
            return true;
        }

        _context.Events.Post(() =>
        {
            var now = _context.Clock.Now;
            _heartbeat?.Beat();
            foreach (var play in _played.Streams)
            {
                play.CheckBreaks(now);
            }

            if (beat % NetworkBeats == 0)
            {
                ReportNetwork();
            }

            if (beat % QualityBeats == 0)
            {
                ReportQuality(now);
            }
        });
        return true;
    }

    private void ReportNetwork()
    {
        var figures = _network.Measure();
        _context.Link.Uplink = Verdict.Of(figures.UpLoss, figures.RoundTrip, _context.Link.IsUp);
        _context.Link.Downlink = Verdict.Of(figures.DownLoss, figures.RoundTrip, _context.Link.IsUp);
        _context.Events.Raise(new NetworkQualityUpdated("", _context.Link.Uplink, _context.Link.Downlink));
        var others = _played.Streams.Select(play => play.Route).OfType<Route>().DistinctBy(route => route.Stream.User.Id, StringComparer.Ordinal);
        foreach (var route in others)
        {
            var theirs = route.Stream.Feed.Link;
            _context.Events.Raise(new NetworkQualityUpdated(route.Stream.User.Id, theirs.Uplink, theirs.Downlink));
        }
    }

    private void ReportQuality(long now)
    {
        var roundTrip = _quality.Measure().RoundTrip;
        var traffic = new Traffic(roundTrip);
        foreach (var channel in _channels.All)
        {
            if (channel.Stream is { } stream)
            {
                var quality = channel.Quality.Measure(now, roundTrip);
                traffic.Add(quality);
                _context.Events.Raise(new PublisherQualityUpdated(stream.Id, quality));
            }
        }

        foreach (var play in _played.Streams)
        {
            if (play.Route is { } route)
            {
                var quality = play.Quality.Measure(now, route, roundTrip);
                traffic.Add(quality);
                _context.Events.Raise(new PlayerQualityUpdated(play.StreamId, quality));
            }
        }

        if (!traffic.IsEmpty)
        {
            _context.Events.Raise(new RtcStatsUpdated(traffic.Sum()));
        }
    }
}
