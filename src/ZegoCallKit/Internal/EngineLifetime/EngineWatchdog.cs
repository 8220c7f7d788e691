using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>
/// Detects an engine that has failed silently: a command that does not return, regular reports that have stopped, or reconnecting beyond
/// the engine's own limit. It then ends every login, so that no caller waits forever. It watches while there is a login. Used in the state loop.
/// </summary>
internal sealed class EngineWatchdog
{
    /// <summary>The longest time for which an engine reconnects: 20 minutes, after which it must report the failure.</summary>
    public static readonly TimeSpan ReconnectLimit = TimeSpan.FromMinutes(21);

    private readonly ClientCore _core;
    private readonly ITimer _timer;
    private readonly TimeSpan _silence;
    private readonly TimeSpan _interval;
    private long _lastReport;
    private long _lastLook;
    private long? _wokeAt;
    private bool _isReporting;
    private IWatchedLogins? _logins;

    public EngineWatchdog(ClientCore core)
    {
        _core = core;
        _silence = core.Options.Timeouts.EngineWatchdog;
        _interval = _silence / 4;
        core.Events.On<PublisherQualityUpdated>(_ => OnReport());
        core.Events.On<PlayerQualityUpdated>(_ => OnReport());
        core.Events.On<NetworkQualityUpdated>(_ => OnReport());
        core.Events.On<RtcStatsUpdated>(_ => OnReport());
        _timer = core.Time.CreateOwnTimer(_ => core.Post(Look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sets the logins to watch for; <see langword="null"/> for none.</summary>
    public void WatchFor(IWatchedLogins? logins)
    {
        if (ReferenceEquals(logins, _logins))
        {
            return;
        }

        _logins = logins;
        _isReporting = false;
        _wokeAt = null;
        Arm();
    }

    // A report arrives at least every 3 s in all circumstances.
    private void OnReport()
    {
        _isReporting = true;
        _lastReport = _core.Time.GetTimestamp();
    }

    private void Arm()
    {
        _lastLook = _core.Time.GetTimestamp();
        _timer.Change(_logins is not null ? _interval : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        if (_logins is not { } logins)
        {
            return;
        }

        // The machine was asleep, or this process got no CPU time, and the engine has to resume as well.
        if (_core.Time.GetElapsedTime(_lastLook) > _interval * 2)
        {
            _wokeAt = _core.Time.GetTimestamp();
        }

        if (!IsJustAwake && Diagnose(logins) is { } diagnosis)
        {
            _isReporting = false;
            _core.Fault("engine", new ZegoException("RunEngine", ZegoErrorCode.None, detail: diagnosis));
            logins.OnEngineFailed();
        }

        Arm();
    }

    private bool IsJustAwake => _wokeAt is { } at && _core.Time.GetElapsedTime(at) < _silence;

    private string? Diagnose(IWatchedLogins logins)
    {
        if (_core.Commands.RunningFor >= _silence)
        {
            return $"a command has not returned for {_core.Commands.RunningFor.TotalSeconds:0} s";
        }

        if (logins.LongestReconnect >= ReconnectLimit)
        {
            return $"the engine has been reconnecting for more than {ReconnectLimit.TotalMinutes:0} minutes";
        }

        // Without a stream in flight there is nothing to report.
        if (!logins.ExpectReports)
        {
            _isReporting = false;
            return null;
        }

        return _isReporting && _core.Time.GetElapsedTime(_lastReport) >= _silence
            ? $"the engine has reported nothing for {_core.Time.GetElapsedTime(_lastReport).TotalSeconds:0} s while streams are being published or played"
            : null;
    }
}
