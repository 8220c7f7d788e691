using System.Reactive.Concurrency;
using System.Runtime.ExceptionServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Represents one media thread of an engine, for audio or for video: it delivers items one at a time, when they are due, in the order of their due times.</summary>
internal sealed class Lane
{
    private readonly MediaClock _clock;
    private readonly IScheduler? _scheduler;
    private readonly Lock _handing = new();
    private readonly Lock _queueGate = new();
    private readonly PriorityQueue<LaneItem, (long Due, long Number)> _later = new();
    private SerialLoop<LaneItem>? _loop;
    private IEngineFrameSink? _sink;
    private ITimer? _timer;
    private long _armed = long.MaxValue;
    private long _numbers;
    private int _waiting;

    public Lane(MediaClock clock, IScheduler? scheduler)
    {
        _clock = clock;
        _scheduler = scheduler;
    }

    // Made for the first item, because its queue takes 1 KiB and many participants only listen or only watch.
    private SerialLoop<LaneItem> Loop => Volatile.Read(ref _loop) ?? MakeLoop();

    public void Open(IEngineFrameSink sink)
    {
        lock (_handing)
        {
            _sink = sink;
        }
    }

    /// <summary>Waits for the delivery in progress; nothing is delivered afterwards.</summary>
    public void Close()
    {
        lock (_handing)
        {
            _sink = null;
        }

        lock (_queueGate)
        {
            while (_later.TryDequeue(out var item, out _))
            {
                item.Buffer?.Release();
            }

            _waiting = 0;
        }
    }

    /// <summary>Sends an item and takes over its buffer's reference. Callers keep the order of their own items by never using an earlier time than before.</summary>
    public void Post(in LaneItem item, long due)
    {
        var now = _clock.Now;
        if (due <= now && Volatile.Read(ref _waiting) == 0)
        {
            Loop.Post(item);
            return;
        }

        lock (_queueGate)
        {
            _later.Enqueue(item, (due, _numbers++));
            _waiting++;
            PassDue(now);
        }
    }

    private void OnTimer()
    {
        lock (_queueGate)
        {
            _armed = long.MaxValue;
            PassDue(_clock.Now);
        }
    }

    private void PassDue(long now)
    {
        while (_later.TryPeek(out var item, out var key))
        {
            if (key.Due > now)
            {
                Arm(key.Due, now);
                return;
            }

            _later.Dequeue();
            Loop.Post(item);
            _waiting--;
        }
    }

    private void Arm(long due, long now)
    {
        if (due >= _armed)
        {
            return;
        }

        _armed = due;
        _timer ??= _clock.Time.CreateOwnTimer(static lane => ((Lane)lane!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimerWait.For(_clock.Time, TimeSpan.FromTicks(due - now)), Timeout.InfiniteTimeSpan);
    }

    private SerialLoop<LaneItem> MakeLoop()
    {
        var loop = new SerialLoop<LaneItem>(DeliverItem, static fault => ExceptionDispatchInfo.Throw(fault), _scheduler);
        return Interlocked.CompareExchange(ref _loop, loop, null) ?? loop;
    }

    private void DeliverItem(LaneItem item)
    {
        try
        {
            lock (_handing)
            {
                if (_sink is { } sink)
                {
                    item.Target.Deliver(in item, sink);
                }
            }
        }
        finally
        {
            item.Buffer?.Release();
        }
    }
}
