using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Quality;

/// <summary>Measures the performance of one client. Events are handled in the state loop.</summary>
internal sealed class ClientQuality : IQuality
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(10);

    private readonly ClientCore _core;
    private readonly StateBroadcaster<RtcStats> _traffic;
    private readonly StateBroadcaster<NetworkMode> _mode;
    private readonly Broadcaster<PerformanceStatus> _performance;

    public ClientQuality(ClientCore core)
    {
        _core = core;
        _traffic = new(core.Delivery, "traffic", new RtcStats());
        _mode = new(core.Delivery, "network mode", ZegoCallKit.NetworkMode.Unknown);
        _performance = new(core.Delivery, "performance");
        core.Events.On<RtcStatsUpdated>(e => OnStats(e.Stats));
        core.Events.On<NetworkModeChanged>(e => _mode.Set(e.Mode));
        core.Events.On<PerformanceUpdated>(OnPerformance);
    }

    public IObservableState<RtcStats> Traffic => _traffic;

    public IObservableState<NetworkMode> NetworkMode => _mode;

    public IObservable<PerformanceStatus> Performance => _performance;

    public Task StartPerformanceAsync(TimeSpan interval, CancellationToken cancellationToken = default)
    {
        if (interval < ShortestInterval || interval > LongestInterval)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, $"The interval must be between {ShortestInterval.TotalSeconds} and {LongestInterval.TotalSeconds} s.");
        }

        return CommandAsync("StartPerformanceMonitor", engine => engine.Network.StartPerformanceMonitor(interval), cancellationToken);
    }

    public Task StopPerformanceAsync(CancellationToken cancellationToken = default) =>
        CommandAsync("StopPerformanceMonitor", static engine => engine.Network.StopPerformanceMonitor(), cancellationToken);

    private void OnStats(EngineRtcStats stats) => _traffic.Set(new RtcStats
    {
        SendKbps = stats.SendKbps,
        SendRtt = stats.SendRtt,
        SendLoss = stats.SendLoss,
        ReceiveKbps = stats.ReceiveKbps,
        ReceiveRtt = stats.ReceiveRtt,
        ReceiveLoss = stats.ReceiveLoss,
        PeerToPeerDelay = stats.PeerToPeerDelay,
    });

    private void OnPerformance(PerformanceUpdated e) => _performance.Publish(new PerformanceStatus
    {
        ProgramCpu = e.ProgramCpu,
        SystemCpu = e.SystemCpu < 0 ? null : e.SystemCpu,
        ProgramMemory = e.ProgramMemory,
        SystemMemory = e.SystemMemory,
        ProgramMegabytes = e.ProgramMegabytes,
    });

    public void End()
    {
        _traffic.Complete();
        _mode.Complete();
        _performance.Complete();
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.CommandAsync(operation, _core.Open, _core.RefuseWhenClosed, command, applied: null, cancellationToken);
    }
}
