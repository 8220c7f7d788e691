namespace ZegoCallKit.TestKit.Clocks;

internal sealed class AuditedTimer : ITimer
{
    private readonly Action<bool> _changed;
    private readonly ITimer _inner;
    private int _isArmed;

    public AuditedTimer(TimeProvider time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, Action<bool> changed)
    {
        _changed = changed;
        Mark(dueTime != Timeout.InfiniteTimeSpan);
        var isPeriodic = period != Timeout.InfiniteTimeSpan;
        _inner = time.CreateTimer(
            s =>
            {
                if (!isPeriodic)
                {
                    Mark(false);
                }

                callback(s);
            },
            state,
            dueTime,
            period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Mark(dueTime != Timeout.InfiniteTimeSpan);
        return _inner.Change(dueTime, period);
    }

    public void Dispose()
    {
        Mark(false);
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Mark(false);
        return _inner.DisposeAsync();
    }

    private void Mark(bool armed)
    {
        if (Interlocked.Exchange(ref _isArmed, armed ? 1 : 0) != (armed ? 1 : 0))
        {
            _changed(armed);
        }
    }
}
