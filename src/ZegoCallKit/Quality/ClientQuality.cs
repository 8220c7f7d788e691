using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Quality;

/// <summary>How one client does. Events come in by the state loop.</summary>
internal sealed class ClientQuality : IQuality
{
    private readonly ClientCore _core;
    private readonly LocalDevices _devices;
    private readonly PreviewTable _previews;
    private readonly bool _measuresLevels;
    private readonly StateBroadcaster<RtcStats> _traffic;
    private readonly StateBroadcaster<NetworkMode> _mode;
    private readonly Broadcaster<PerformanceStatus> _performance;
    private SpeedTest? _speedTest;
    private DeviceCheck? _check;

    public ClientQuality(ClientCore core, LocalDevices devices, PreviewTable previews, bool measuresLevels)
    {
        _core = core;
        _devices = devices;
        _previews = previews;
        _measuresLevels = measuresLevels;
        _traffic = new(core.Delivery, "traffic", new RtcStats());
        _mode = new(core.Delivery, "network mode", Engine.Events.NetworkMode.Unknown);
        _performance = new(core.Delivery, "performance");
        core.Events.On<RtcStatsUpdated>(e => OnStats(e.Stats));
        core.Events.On<NetworkModeChanged>(e => _mode.Set(e.Mode));
        core.Events.On<PerformanceUpdated>(OnPerformance);
        core.Events.On<SpeedTestUpdated>(e => _speedTest?.OnUpdated(e));
        core.Events.On<SpeedTestFailed>(e => _speedTest?.OnFailed(e));
        core.Events.On<LocalDeviceFault>(e => _check?.OnProblem(new DeviceProblem { Fault = e.Fault, Kind = e.Kind, DeviceId = e.DeviceId }));
        core.Events.On<CapturedSoundLevelUpdated>(e => _check?.OnCapturedLevel(e.Level));
    }

    public IObservableState<RtcStats> Traffic => _traffic;

    public IObservableState<NetworkMode> NetworkMode => _mode;

    public IObservable<PerformanceStatus> Performance => _performance;

    public Task StartPerformanceAsync(TimeSpan interval, CancellationToken cancellationToken = default)
    {
        Within(interval, 1, 10, "The interval", nameof(interval));
        return CommandAsync("StartPerformanceMonitor", engine => engine.Network.StartPerformanceMonitor(interval), cancellationToken);
    }

    public Task StopPerformanceAsync(CancellationToken cancellationToken = default) =>
        CommandAsync("StopPerformanceMonitor", static engine => engine.Network.StopPerformanceMonitor(), cancellationToken);

    public Task<DeviceCheckReport> CheckDevicesAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        Within(duration, 1, 30, "The duration", nameof(duration));
        _devices.Open();
        return StartAsync<DeviceCheckReport>("CheckDevices", duration, () => _check is not null, pending => (_check = new DeviceCheck(_core, _devices, _previews, _measuresLevels, duration, pending, over => _check = ReferenceEquals(_check, over) ? null : _check)).Begin(), cancellationToken);
    }

    public Task<SpeedTestReport> TestSpeedAsync(SpeedTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SpeedTestOptions();
        options.Validate(nameof(options));
        return StartAsync<SpeedTestReport>(
            "TestSpeed",
            options.Duration,
            () => _speedTest is not null,
            pending => (_speedTest = new SpeedTest(_core, options, pending, over => _speedTest = ReferenceEquals(_speedTest, over) ? null : _speedTest)).Begin(),
            cancellationToken);
    }

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
        _speedTest?.Fail(ClientCore.Closed(new Operation("TestSpeed")));
        _check?.Fail(ClientCore.Closed(new Operation("CheckDevices")));
        _traffic.Complete();
        _mode.Complete();
        _performance.Complete();
    }

    private static void Within(TimeSpan value, int minSeconds, int maxSeconds, string what, string parameter)
    {
        if (value < TimeSpan.FromSeconds(minSeconds) || value > TimeSpan.FromSeconds(maxSeconds))
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"{what} must be {minSeconds} to {maxSeconds} s.");
        }
    }

    private Task<T> StartAsync<T>(string name, TimeSpan duration, Func<bool> isRunning, Action<Pending<T>> begin, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.StartAsync(
            operation,
            duration + _core.Options.Timeouts.Command,
            open: null,
            () => _core.RefuseWhenClosed(operation) ?? (isRunning() ? operation.Failed(ZegoErrorCode.EngineAlreadyStarted, "one is under way already") : null),
            rollback: null,
            begin,
            cancellationToken);
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.CommandAsync(operation, _core.Open, () => _core.RefuseWhenClosed(operation), command, applied: null, cancellationToken);
    }
}
