using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Network;

/// <summary>Delivers items after a delay and always in order, as a connection does. Posting is thread-safe.</summary>
internal sealed class DelayLine(TimeProvider time, Action<Action> deliver)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Due, Action Item)> _queue = new();
    private ITimer? _timer;
    private long _lastDue;

    public void Post(Action item, TimeSpan delay)
    {
        lock (_gate)
        {
            if (delay <= TimeSpan.Zero && _queue.Count == 0)
            {
                deliver(item);
                return;
            }

            var due = Math.Max(_lastDue, time.GetTimestamp() + ToTimestamp(delay));
            _lastDue = due;
            _queue.Enqueue((due, item));
            if (_queue.Count == 1)
            {
                Arm();
            }
        }
    }

    /// <summary>Drops everything in transit.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _queue.Clear();
            _lastDue = 0;
        }
    }

    private void DeliverDue()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_queue.TryPeek(out var head) && head.Due <= now)
            {
                _queue.Dequeue();
                deliver(head.Item);
            }

            if (_queue.Count > 0)
            {
                Arm();
            }
        }
    }

    private void Arm()
    {
        var left = time.GetElapsedTime(time.GetTimestamp(), _queue.Peek().Due);
        _timer ??= time.CreateOwnTimer(static line => ((DelayLine)line!).DeliverDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimerWait.For(time, left), Timeout.InfiniteTimeSpan);
    }

    private long ToTimestamp(TimeSpan delay) => (long)(delay.TotalSeconds * time.TimestampFrequency);
}
