using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>The reports that come by themselves while something is published or played: breaks as they are found, network quality every 2 s, qualities and traffic every 3 s.</summary>
internal sealed class MediaReports
{
    // The common measure of all periods.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private const int NetworkBeats = 8;
    private const int QualityBeats = 12;

    private readonly EngineMedia _media;
    private Pacer? _pacer;

    public MediaReports(EngineMedia media) => _media = media;

    /// <summary>Under the engine's gate.</summary>
    public void Run(bool run)
    {
        if (run == _pacer is not null)
        {
            return;
        }

        _pacer?.Stop();
        _pacer = run ? new(_media.Clock.Time, static beat => Beat * beat, (beat, _) => Report(beat)) : null;
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
        var own = VerdictOf(_media);
        _media.Core.Events.Raise(new NetworkQualityUpdated("", own, own));
        var others = _media.Played.Streams.Select(play => play.Route).OfType<Route>().DistinctBy(route => route.Stream.User.Id, StringComparer.Ordinal);
        foreach (var route in others)
        {
            var verdict = VerdictOf((EngineMedia)route.Stream.Publisher);
            _media.Core.Events.Raise(new NetworkQualityUpdated(route.Stream.User.Id, verdict, verdict));
        }
    }

    private static QualityLevel VerdictOf(EngineMedia media) =>
        Verdict.Of(media.Link.Conditions.Loss, media.Link.RoundTrip, media.Link.IsUp);

    private void ReportQuality(long now)
    {
        var traffic = new Traffic(_media.Link);
        foreach (var channel in _media.Channels.All)
        {
            if (channel.Stream is { } stream)
            {
                var quality = channel.Quality.Take(now);
                traffic.Add(quality);
                _media.Core.Events.Raise(new PublisherQualityUpdated(stream.Id, quality));
            }
        }

        foreach (var play in _media.Played.Streams)
        {
            if (play.Route is { } route)
            {
                var quality = play.Quality.Take(now, route);
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
