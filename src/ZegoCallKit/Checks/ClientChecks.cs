using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Checks;

/// <summary>Runs the checks of one client, at most one of each kind at a time. Events are handled in the state loop.</summary>
internal sealed class ClientChecks : IChecks
{
    private static readonly TimeSpan ShortestCheck = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(30);

    private readonly ClientCore _core;
    private readonly LocalDevices _devices;
    private readonly PreviewTable _previews;
    private readonly bool _measuresLevels;
    private SpeedTest? _speedTest;
    private DeviceCheck? _deviceCheck;

    public ClientChecks(ClientCore core, LocalDevices devices, PreviewTable previews, bool measuresLevels)
    {
        _core = core;
        _devices = devices;
        _previews = previews;
        _measuresLevels = measuresLevels;
        core.Events.On<SpeedTestUpdated>(e => _speedTest?.OnUpdated(e));
        core.Events.On<SpeedTestFailed>(e => _speedTest?.OnFailed(e));
        core.Events.On<LocalDeviceFault>(e => _deviceCheck?.OnProblem(new DeviceProblem { Fault = e.Fault, Kind = e.Kind, DeviceId = e.DeviceId }));
        core.Events.On<CapturedSoundLevelUpdated>(e => _deviceCheck?.OnCapturedLevel(e.Level));
    }

    /// <summary>Gets whether a check is running.</summary>
    public bool IsBusy => _deviceCheck is not null || _speedTest is not null;

    public Task<DeviceCheckReport> CheckDevicesAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        if (duration < ShortestCheck || duration > LongestCheck)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, $"The duration must be between {ShortestCheck.TotalSeconds} and {LongestCheck.TotalSeconds} s.");
        }

        return StartAsync<DeviceCheckReport>(
            "CheckDevices",
            duration,
            () => _deviceCheck is not null,
            pending => (_deviceCheck = new DeviceCheck(_core, _devices, _previews, _measuresLevels, duration, pending, over => _deviceCheck = ReferenceEquals(_deviceCheck, over) ? null : _deviceCheck)).Begin(),
            cancellationToken);
    }

    public Task<bool> CanEncodeAsync(VideoCodec codec, CancellationToken cancellationToken = default) =>
        AskAsync("IsVideoEncoderSupported", engine => engine.Encoding.IsEncoderSupported(codec), cancellationToken);

    public Task<bool> CanDecodeAsync(VideoCodec codec, CancellationToken cancellationToken = default) =>
        AskAsync("IsVideoDecoderSupported", engine => engine.Decoding.IsDecoderSupported(codec), cancellationToken);

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

    public void End()
    {
        _speedTest?.Fail(ClientCore.Closed(new Operation("TestSpeed")));
        _deviceCheck?.Fail(ClientCore.Closed(new Operation("CheckDevices")));
    }

    private async Task<bool> AskAsync(string name, Func<IZegoEngine, EngineResult<bool>> question, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        var isSupported = false;
        await _core.CommandAsync(
            operation,
            _core.Open,
            _core.RefuseWhenClosed,
            engine =>
            {
                var answer = question(engine);
                isSupported = answer.Value;
                return new EngineResult(answer.Code);
            },
            applied: null,
            cancellationToken).ConfigureAwait(false);
        return isSupported;
    }

    private Task<T> StartAsync<T>(string name, TimeSpan duration, Func<bool> isRunning, Action<Pending<T>> begin, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.StartAsync(
            operation,
            duration + _core.Options.Timeouts.Command,
            open: null,
            _ => _core.RefuseWhenClosed(operation) ?? (isRunning() ? operation.Failed(ZegoErrorCode.EngineAlreadyStarted, "another check is already running") : null),
            rollback: null,
            begin,
            cancellationToken);
    }
}
