using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Outgoing;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Reports the user's link according to the configured network conditions; no test traffic is sent. All members require the engine's gate.</summary>
internal sealed class SpeedTester(MediaContext context, ChannelSet channels, PlayMedia played, Func<bool> isInRoom)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly IntervalReport _reports = new(context);
    private EngineSpeedTest _test = new();
    private long _began;

    public void Start(EngineSpeedTest test, TimeSpan interval)
    {
        _test = test;
        _began = context.Clock.Time.GetTimestamp();
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

        var conditions = context.Link.Conditions;
        var roundTrip = (2 * conditions.Latency) + conditions.Jitter;
        Tell(direction => new SpeedTestUpdated(direction, roundTrip, roundTrip, conditions.Loss, Verdict.Of(conditions.Loss, roundTrip, hasData: true)));
        if (context.Clock.Time.GetElapsedTime(_began) >= Longest)
        {
            Stop();
        }
    }

    private ZegoErrorCode? Refusal()
    {
        if (channels.All.Any(static channel => channel.Stream is not null))
        {
            return ZegoErrorCode.UtilitiesNetworkToolStoppedByPublishingStream;
        }

        if (played.Streams.Count > 0)
        {
            return ZegoErrorCode.UtilitiesNetworkToolStoppedByPlayingStream;
        }

        return isInRoom() && context.Link.IsUp ? null : ZegoErrorCode.UtilitiesNetworkToolConnectServerFailed;
    }

    private void Tell(Func<SpeedTestDirection, EngineEvent> eventFor)
    {
        if (_test.TestUplink)
        {
            context.Events.Raise(eventFor(SpeedTestDirection.Uplink));
        }

        if (_test.TestDownlink)
        {
            context.Events.Raise(eventFor(SpeedTestDirection.Downlink));
        }
    }
}
