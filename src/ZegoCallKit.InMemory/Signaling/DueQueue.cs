using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Runs actions when they are due; actions with the same due time run in the order of posting.
/// The gate must be held when posting, and is held while an action runs.</summary>
internal sealed class DueQueue(TimeProvider time, Lock gate)
{
    private readonly PriorityQueue<Action, (long Due, long Number)> _queue = new();
    private ITimer? _timer;
    private long _number;

    public long Ticks(TimeSpan delay) => (long)(delay.TotalSeconds * time.TimestampFrequency);

    /// <summary>Returns the clock's timestamp after a delay.</summary>
    public long After(TimeSpan delay) => time.GetTimestamp() + Ticks(delay);

    /// <summary>Runs an action when it is due; immediately if it is due now.</summary>
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
            _timer ??= time.CreateOwnTimer(static queue => ((DueQueue)queue!).RunDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimerWait.For(time, left), Timeout.InfiniteTimeSpan);
        }
    }
}
