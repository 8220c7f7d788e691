using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Quality;

/// <summary>How one client does. Events come in by the state loop.</summary>
internal sealed class ClientQuality(ClientCore core, bool measuresLevels) : IQuality
{
    private readonly StateBroadcaster<RtcStats> _traffic = new(core.Delivery, "traffic", new RtcStats());
    private readonly StateBroadcaster<NetworkMode> _mode = new(core.Delivery, "network mode", Engine.Events.NetworkMode.Unknown);
    private readonly Broadcaster<PerformanceStatus> _performance = new(core.Delivery, "performance");
    private SpeedTest? _speedTest;
    private DeviceCheck? _check;

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
        core.Router.Local.Devices.Open();
        return StartAsync<DeviceCheckReport>("CheckDevices", duration, () => _check is not null, pending => (_check = new DeviceCheck(core, measuresLevels, duration, pending, over => _check = ReferenceEquals(_check, over) ? null : _check)).Begin(), cancellationToken);
    }

    public Task<SpeedTestReport> TestSpeedAsync(SpeedTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SpeedTestOptions();
        options.Validate(nameof(options));
        return StartAsync<SpeedTestReport>(
            "TestSpeed",
            options.Duration,
            () => _speedTest is not null,
            pending => (_speedTest = new SpeedTest(core, options, pending, over => _speedTest = ReferenceEquals(_speedTest, over) ? null : _speedTest)).Begin(),
            cancellationToken);
    }

    public void OnStats(EngineRtcStats stats) => _traffic.Set(new RtcStats
    {
        SendKbps = stats.SendKbps,
        SendRtt = stats.SendRtt,
        SendLoss = stats.SendLoss,
        ReceiveKbps = stats.ReceiveKbps,
        ReceiveRtt = stats.ReceiveRtt,
        ReceiveLoss = stats.ReceiveLoss,
        PeerToPeerDelay = stats.PeerToPeerDelay,
    });

    public void OnMode(NetworkMode mode) => _mode.Set(mode);

    public void OnPerformance(PerformanceUpdated e) => _performance.Publish(new PerformanceStatus
    {
        ProgramCpu = e.ProgramCpu,
        SystemCpu = e.SystemCpu < 0 ? null : e.SystemCpu,
        ProgramMemory = e.ProgramMemory,
        SystemMemory = e.SystemMemory,
        ProgramMegabytes = e.ProgramMegabytes,
    });

    public void OnSpeed(SpeedTestUpdated e) => _speedTest?.OnUpdated(e);

    public void OnSpeedFailed(SpeedTestFailed e) => _speedTest?.OnFailed(e);

    public void OnProblem(LocalDeviceFault e) => _check?.OnProblem(new DeviceProblem { Fault = e.Fault, Kind = e.Kind, DeviceId = e.DeviceId });

    public void OnCapturedLevel(float level) => _check?.OnCapturedLevel(level);

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
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new Pending<T>(core, new Operation(name), duration + core.Options.Timeouts.Command, cancellationToken);
        core.Post(pending, () =>
        {
            if (core.RefuseWhenClosed(pending.Operation) is { } refusal)
            {
                pending.Fail(refusal);
            }
            else if (isRunning())
            {
                pending.Fail(pending.Operation.Failed(ZegoErrorCode.EngineAlreadyStarted, "one is under way already"));
            }
            else
            {
                begin(pending);
            }
        });
        return pending.Task;
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return core.CommandAsync(operation, core.Open, () => core.RefuseWhenClosed(operation), command, applied: null, cancellationToken);
    }
}
