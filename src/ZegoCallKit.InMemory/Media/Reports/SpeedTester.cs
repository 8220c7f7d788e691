using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Reports the user's link according to the configured network conditions; no test traffic is sent. All members require the engine's gate.</summary>
internal sealed class SpeedTester(EngineMedia media)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly IntervalReport _reports = new(media);
    private EngineSpeedTest _test = new();
    private long _began;

    public void Start(EngineSpeedTest test, TimeSpan interval)
    {
        _test = test;
        _began = media.Core.Time.GetTimestamp();
        _reports.Start(interval, Report);
    }

    public void Stop() => _reports.Stop();

    private void Report()
    {
        if (Refusal() is { } code)
        {
            Stop();
            Tell(direction => new SpeedTestFailed(direction, (int)code));
            return;
        }

        var conditions = media.Link.Conditions;
        var roundTrip = (2 * conditions.Latency) + conditions.Jitter;
        Tell(direction => new SpeedTestUpdated(direction, roundTrip, roundTrip, conditions.Loss, Verdict.Of(conditions.Loss, roundTrip, hasData: true)));
        if (media.Core.Time.GetElapsedTime(_began) >= Longest)
        {
            Stop();
        }
    }

    private ZegoErrorCode? Refusal() => media switch
    {
        _ when media.Channels.All.Any(static channel => channel.Stream is not null) => ZegoErrorCode.UtilitiesNetworkToolStoppedByPublishingStream,
        _ when media.Played.Streams.Count > 0 => ZegoErrorCode.UtilitiesNetworkToolStoppedByPlayingStream,
        _ when !media.Core.Rooms.Any || !media.Link.IsUp => ZegoErrorCode.UtilitiesNetworkToolConnectServerFailed,
        _ => null,
    };

    private void Tell(Func<SpeedTestDirection, EngineEvent> news)
    {
        if (_test.TestUplink)
        {
            media.Core.Events.Raise(news(SpeedTestDirection.Uplink));
        }

        if (_test.TestDownlink)
        {
            media.Core.Events.Raise(news(SpeedTestDirection.Downlink));
        }
    }
}
