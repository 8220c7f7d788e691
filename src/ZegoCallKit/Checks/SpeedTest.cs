using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Checks;

/// <summary>Represents one speed test, from the command to its report. Used in the state loop.</summary>
internal sealed class SpeedTest(ClientCore core, SpeedTestOptions options, Pending<SpeedTestReport> pending, Action<SpeedTest> over)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private SpeedTestReport _report = new();
    private Deadline? _end;

    public void Begin()
    {
        pending.Rollback = () =>
        {
            Stop();
            return Task.CompletedTask;
        };
        var test = new EngineSpeedTest
        {
            TestUplink = options.UplinkKbps is not null,
            UplinkKbps = options.UplinkKbps ?? 0,
            TestDownlink = options.DownlinkKbps is not null,
            DownlinkKbps = options.DownlinkKbps ?? 0,
        };
        core.Call(engine => engine.Network.StartSpeedTest(test, Interval), outcome =>
        {
            if (!outcome.IsAccepted)
            {
                over(this);
                pending.Fail(pending.Operation.Refused(outcome));
            }
            else if (!pending.IsOver)
            {
                _end = new Deadline(core, options.Duration, () => Finish(() => pending.Complete(_report)));
            }
        });
    }

    public void OnUpdated(SpeedTestUpdated e)
    {
        var figures = new SpeedTestFigures { ConnectCost = e.ConnectCost, Rtt = e.Rtt, PacketLoss = e.PacketLoss, Level = e.Level };
        _report = e.Direction == SpeedTestDirection.Uplink ? _report with { Uplink = figures } : _report with { Downlink = figures };
    }

    public void OnFailed(SpeedTestFailed e) => Finish(() => pending.Fail(pending.Operation.Failed((ZegoErrorCode)e.Code)));

    /// <summary>Called when the client is being disposed.</summary>
    public void Fail(Exception failure) => Finish(() => pending.Fail(failure));

    private void Finish(Action tell)
    {
        Stop();
        tell();
    }

    private void Stop()
    {
        _end?.TryMeet();
        over(this);
        core.CallAndForget(pending.Operation, static engine => engine.Network.StopSpeedTest());
    }
}
