namespace ZegoCallKit.Internal.Core;

/// <summary>Limits the duration of something that no caller awaits: it is either met or expires, once. Used in the state loop.</summary>
internal class Deadline
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly Action? _expired;
    private readonly long _since;
    private readonly ITimer _timer;
    private bool _isOver;

    /// <summary>Creates a deadline, which begins now.</summary>
    /// <param name="core">The client.</param>
    /// <param name="timeout">How long it lasts.</param>
    /// <param name="expired">Called once, in the state loop, unless it is met; <see langword="null"/> if <see cref="Expire"/> is overridden.</param>
    /// <param name="time">The clock; <see langword="null"/> for the client's.</param>
    public Deadline(ClientCore core, TimeSpan timeout, Action? expired, TimeProvider? time = null)
    {
        Core = core;
        _time = time ?? core.Time;
        _timeout = timeout;
        _expired = expired;
        _since = _time.GetTimestamp();
        _timer = _time.CreateOwnTimer(static state => ((Deadline)state!).Post(), this, FirstWait, Timeout.InfiniteTimeSpan);
    }

    protected ClientCore Core { get; }

    private TimeSpan FirstWait => _timeout < TimerWait.Longest ? _timeout : TimerWait.Longest;

    /// <summary>Ends the deadline.</summary>
    /// <returns><see langword="true"/> if it had not ended before.</returns>
    public bool TryMeet()
    {
        if (_isOver)
        {
            return false;
        }

        _isOver = true;
        _timer.Dispose();
        return true;
    }

    /// <summary>Called once, in the state loop, unless the deadline was met.</summary>
    protected virtual void Expire() => _expired!();

    private void Post() => Core.Post(OnTimer);

    private void OnTimer()
    {
        // A timer cannot wait for so long at once.
        if (_timeout > TimerWait.Longest && _timeout - _time.GetElapsedTime(_since) is var left && left > TimeSpan.Zero)
        {
            _timer.Change(TimerWait.For(_time, left), Timeout.InfiniteTimeSpan);
        }
        else if (TryMeet())
        {
            Expire();
        }
    }
}
