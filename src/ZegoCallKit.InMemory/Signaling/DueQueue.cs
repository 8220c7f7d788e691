using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Runs things when they are due, those of one time in the order of posting. The gate is held by whoever posts, and while a thing runs.</summary>
internal sealed class DueQueue(TimeProvider time, Lock gate)
{
    private readonly PriorityQueue<Action, (long Due, long Number)> _queue = new();
    private ITimer? _timer;
    private long _number;

    public long Ticks(TimeSpan delay) => (long)(delay.TotalSeconds * time.TimestampFrequency);

    /// <summary>The time on the clock after a delay.</summary>
    public long After(TimeSpan delay) => time.GetTimestamp() + Ticks(delay);

    /// <summary>Runs something when it is due, at once if it is now.</summary>
    public void Post(long due, Action thing)
    {
        if (due <= time.GetTimestamp() && (!_queue.TryPeek(out _, out var head) || head.Due > due))
        {
            thing();
            return;
        }

        _queue.Enqueue(thing, (due, _number++));
        Arm();
    }

    private void RunDue()
    {
        lock (gate)
        {
            while (_queue.TryPeek(out var thing, out var head) && head.Due <= time.GetTimestamp())
            {
                _queue.Dequeue();
                thing();
            }

            Arm();
        }
    }

    private void Arm()
    {
        if (_queue.TryPeek(out _, out var head))
        {
            var left = time.GetElapsedTime(time.GetTimestamp(), head.Due);
            _timer ??= time.CreateTimer(static queue => ((DueQueue)queue!).RunDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(left <= TimeSpan.Zero ? TimeSpan.Zero : TimerWait.For(time, left), Timeout.InfiniteTimeSpan);
        }
    }
}
