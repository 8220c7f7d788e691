namespace ZegoCallKit.Tests.Publishing.Pumping;

/// <summary>A clock that advances only on request, on the caller's thread; timers fire late when it jumps.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public int TimersCreated => _timers.Count;

    public TimeSpan Now => TimeSpan.FromTicks(_now);

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Advances from timer to timer.</summary>
    public void Advance(TimeSpan duration)
    {
        var end = _now + duration.Ticks;
        while (_timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is { } next)
        {
            _now = Math.Max(_now, next.Due);
            next.Fire();
        }

        _now = end;
    }

    /// <summary>Advances at once; timers that were due in between fire late.</summary>
    public void Jump(TimeSpan duration)
    {
        _now += duration.Ticks;
        Advance(TimeSpan.Zero);
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public long Due { get; private set; } = long.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // The system's timers accept no longer time.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime, TimeSpan.FromMilliseconds(uint.MaxValue - 1));
            Due = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : time._now + dueTime.Ticks;
            return true;
        }

        public void Fire()
        {
            Due = long.MaxValue;
            callback();
        }

        public void Dispose() => Due = long.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
