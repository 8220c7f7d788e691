namespace ZegoCallKit.Internal;

/// <summary>Limits the duration of something that no caller awaits: it is either met or expires, once. Used in the state loop.</summary>
internal sealed class Deadline
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly Action _expired;
    private readonly long _since;
    private readonly ITimer _timer;
    private bool _isOver;

    public Deadline(ClientCore core, TimeSpan timeout, Action expired, TimeProvider? time = null)
    {
        _time = time ?? core.Time;
        _timeout = timeout;
        _expired = expired;
        _since = _time.GetTimestamp();
        _timer = _time.CreateOwnTimer(_ => core.Post(OnTimer), null, FirstWait, Timeout.InfiniteTimeSpan);
    }

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

    private void OnTimer()
    {
        // A timer cannot wait for so long at once.
        if (_timeout > TimerWait.Longest && _timeout - _time.GetElapsedTime(_since) is var left && left > TimeSpan.Zero)
        {
            _timer.Change(TimerWait.For(_time, left), Timeout.InfiniteTimeSpan);
        }
        else if (TryMeet())
        {
            _expired();
        }
    }
}
