namespace ZegoCallKit.InMemory.Time;

/// <summary>Represents a timer of simulated time.</summary>
internal sealed class SimulatedTimer(WorkQueue work, TimerCallback callback, object? state) : ITimer
{
    // What the system's timers take: what a simulation lets through must not end a program.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly Lock _gate = new();
    private long _version;
    private long _due;
    private TimeSpan _period;
    private bool _armed;
    private bool _disposed;

    public bool IsArmed(long version)
    {
        lock (_gate)
        {
            return _armed && version == _version;
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        long version;
        lock (_gate)
        {
            if (_disposed)
            {
                return false;
            }

            version = ++_version;
            _armed = dueTime != Timeout.InfiniteTimeSpan;
            _period = period;
            if (!_armed)
            {
                return true;
            }

            _due = work.Now + dueTime.Ticks;
        }

        work.Arm(this, version, _due);
        return true;
    }

    public void Fire(long version)
    {
        var again = 0L;
        lock (_gate)
        {
            if (!_armed || version != _version)
            {
                return;
            }

            // As with system timers, a period of zero or infinity fires only once.
            if (_period > TimeSpan.Zero)
            {
                again = ++_version;
                _due += _period.Ticks;
            }
            else
            {
                _armed = false;
            }
        }

        if (again != 0)
        {
            work.Arm(this, again, _due);
        }

        callback(state);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _armed = false;
            _version++;
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Check(TimeSpan value, string parameter)
    {
        if (value > Longest)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The time of a timer must be at most {Longest}, the limit of the system's timers.");
        }

        if (value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(parameter, value, "The time of a timer must be zero, positive or infinite.");
        }
    }
}
