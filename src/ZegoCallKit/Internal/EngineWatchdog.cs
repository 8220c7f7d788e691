using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Internal;

/// <summary>
/// Finds out that the engine is dead without having said so: a command that does not return, reports that came regularly and have stopped, or reconnecting beyond
/// the engine's own limit. Then every login ends, so that nobody waits for ever. Watches while there is a login. Used in the state loop.
/// </summary>
internal sealed class EngineWatchdog
{
    /// <summary>How long an engine reconnects, at the longest: 20 minutes, and then it has to say so.</summary>
    public static readonly TimeSpan ReconnectLimit = TimeSpan.FromMinutes(21);

    private readonly ClientCore _core;
    private readonly ITimer _timer;
    private readonly TimeSpan _silence;
    private readonly TimeSpan _interval;
    private long _lastReport;
    private long _lastLook;
    private long? _wokeAt;
    private bool _isReporting;
    private bool _isWatching;

    public EngineWatchdog(ClientCore core)
    {
        _core = core;
        _silence = core.Options.Timeouts.EngineWatchdog;
        _interval = _silence / 4;
        _timer = core.Time.CreateTimer(_ => core.Post(Look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>An event has come.</summary>
    public void OnEvent(EngineEvent engineEvent)
    {
        // These come every 3 s or more often, whatever happens.
        if (engineEvent is PublisherQualityUpdated or PlayerQualityUpdated or NetworkQualityUpdated or RtcStatsUpdated)
        {
            _isReporting = true;
            _lastReport = _core.Time.GetTimestamp();
        }
    }

    /// <summary>There are logins, or none any more.</summary>
    public void Watch(bool isWanted)
    {
        if (isWanted == _isWatching)
        {
            return;
        }

        _isWatching = isWanted;
        _isReporting = false;
        _wokeAt = null;
        Arm();
    }

    private void Arm()
    {
        _lastLook = _core.Time.GetTimestamp();
        _timer.Change(_isWatching ? _interval : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        if (!_isWatching)
        {
            return;
        }

        // The machine has slept, or this process got no time: the engine begins anew, too.
        if (_core.Time.GetElapsedTime(_lastLook) > _interval * 2)
        {
            _wokeAt = _core.Time.GetTimestamp();
        }

        if (!IsJustAwake && Diagnose() is { } diagnosis)
        {
            _isReporting = false;
            _core.Fault("engine", new ZegoException("RunEngine", ZegoErrorCode.None, detail: diagnosis));
            _core.Router.Rooms.GiveUpAll(new RoomEnd { Reason = RoomEndReason.EngineFailed });
        }

        Arm();
    }

    private bool IsJustAwake => _wokeAt is { } at && _core.Time.GetElapsedTime(at) < _silence;

    private string? Diagnose()
    {
        if (_core.Commands.RunningFor >= _silence)
        {
            return $"a command has not returned for {_core.Commands.RunningFor.TotalSeconds:0} s";
        }

        if (_core.Router.Rooms.LongestReconnect >= ReconnectLimit)
        {
            return $"it has been reconnecting for more than {ReconnectLimit.TotalMinutes:0} minutes and does not give up";
        }

        // Without anything in flight there is nothing to report.
        if (!_core.Router.Rooms.IsSendingOrPlaying)
        {
            _isReporting = false;
            return null;
        }

        return _isReporting && _core.Time.GetElapsedTime(_lastReport) >= _silence
            ? $"it has reported nothing for {_core.Time.GetElapsedTime(_lastReport).TotalSeconds:0} s, although streams are published or played"
            : null;
    }
}
