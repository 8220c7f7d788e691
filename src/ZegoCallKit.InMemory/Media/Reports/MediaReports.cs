using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;
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

    private readonly EngineMedia _media;
    private readonly LinkProbe _network;
    private readonly LinkProbe _quality;
    private Heartbeat? _heartbeat;
    private Pacer? _pacer;
    private volatile QualityLevel _uplink = QualityLevel.Unknown;
    private volatile QualityLevel _downlink = QualityLevel.Unknown;

    public MediaReports(EngineMedia media)
    {
        _media = media;
        _network = new(media.Link);
        _quality = new(media.Link);
    }

    /// <summary>Gets the latest verdict on the link to the cloud; other engines read it too.</summary>
    public QualityLevel Uplink => _uplink;

    /// <summary>Gets the latest verdict on the link from the cloud; other engines read it too.</summary>
    public QualityLevel Downlink => _downlink;

    /// <summary>Starts or stops the reports. Called with the engine's gate held.</summary>
    public void Run(bool run)
    {
        if (run == _pacer is not null)
        {
            return;
        }

        _pacer?.Stop();
        _uplink = QualityLevel.Unknown;
        _downlink = QualityLevel.Unknown;
        _heartbeat = run ? new(_media.Link, new LinkDice(_media.Core.Server.Options.Seed, _media.Core.Link.User?.Id ?? "", "heartbeats")) : null;
        _pacer = run ? new(_media.Clock.Time, static beat => Beat * beat, (beat, _) => Report(beat), MediaClock.DevicePatience) : null;
        _pacer?.Start();
    }

    private bool Report(long beat)
    {
        if (beat == 0)
        {
            return true;
        }

        _media.Core.Events.Post(() =>
        {
            var now = _media.Clock.Now;
            _heartbeat?.Beat();
            foreach (var play in _media.Played.Streams)
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
        var figures = _network.Take();
        _uplink = Verdict.Of(figures.UpLoss, figures.RoundTrip, _media.Link.IsUp);
        _downlink = Verdict.Of(figures.DownLoss, figures.RoundTrip, _media.Link.IsUp);
        _media.Core.Events.Raise(new NetworkQualityUpdated("", _uplink, _downlink));
        var others = _media.Played.Streams.Select(play => play.Route).OfType<Route>().DistinctBy(route => route.Stream.User.Id, StringComparer.Ordinal);
        foreach (var route in others)
        {
            var theirs = ((EngineMedia)route.Stream.Publisher).Reports;
            _media.Core.Events.Raise(new NetworkQualityUpdated(route.Stream.User.Id, theirs.Uplink, theirs.Downlink));
        }
    }

    private void ReportQuality(long now)
    {
        var roundTrip = _quality.Take().RoundTrip;
        var traffic = new Traffic(roundTrip);
        foreach (var channel in _media.Channels.All)
        {
            if (channel.Stream is { } stream)
            {
                var quality = channel.Quality.Take(now, roundTrip);
                traffic.Add(quality);
                _media.Core.Events.Raise(new PublisherQualityUpdated(stream.Id, quality));
            }
        }

        foreach (var play in _media.Played.Streams)
        {
            if (play.Route is { } route)
            {
                var quality = play.Quality.Take(now, route, roundTrip);
                traffic.Add(quality);
                _media.Core.Events.Raise(new PlayerQualityUpdated(play.StreamId, quality));
            }
        }

        if (!traffic.IsEmpty)
        {
            _media.Core.Events.Raise(new RtcStatsUpdated(traffic.Sum()));
        }
    }
}
