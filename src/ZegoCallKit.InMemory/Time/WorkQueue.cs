namespace ZegoCallKit.InMemory.Time;

/// <summary>Holds the ready work and the pending timers. Any thread can post to it; one thread runs it.</summary>
internal sealed class WorkQueue
{
    // Stale entries are removed when there are this many timers, or twice as many as were live after the last removal.
    private const int FewTimers = 1024;

    private readonly object _gate = new();
    private readonly List<WorkItem> _ready = [];
    private readonly PriorityQueue<TimerEntry, (long Due, int Draw, long Number)> _timers = new();
    private readonly Random? _random;
    private int _head;
    private long _numbers;
    private long _now;
    private int _sweepAt = FewTimers;

    public WorkQueue(int? seed) => _random = seed is { } value ? new Random(value) : null;

    /// <summary>Gets the ticks since the start.</summary>
    public long Now => Volatile.Read(ref _now);

    public bool HasWork
    {
        get
        {
            lock (_gate)
            {
                return _head < _ready.Count;
            }
        }
    }

    public bool HasTimers
    {
        get
        {
            lock (_gate)
            {
                DropStale();
                return _timers.Count > 0;
            }
        }
    }

    public void Post(WorkItem item)
    {
        lock (_gate)
        {
            _ready.Add(item);
            Monitor.Pulse(_gate);
        }
    }

    public void Arm(SimulatedTimer timer, long version, long due)
    {
        lock (_gate)
        {
            if (_timers.Count >= _sweepAt)
            {
                Sweep();
            }

            _timers.Enqueue(new TimerEntry(timer, version), (due, _random?.Next() ?? 0, _numbers++));
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Runs one ready item.</summary>
    /// <returns>false if no item is ready.</returns>
    public bool RunOne()
    {
        WorkItem item;
        lock (_gate)
        {
            if (_head == _ready.Count)
            {
                return false;
            }

            item = Take();
        }

        item.Run(item.State);
        return true;
    }

    /// <summary>Advances to the next timer that is due by the specified time, and fires it.</summary>
    /// <returns>false if no timer is due by then; in this case the clock has not advanced.</returns>
    public bool FireNext(long until)
    {
        TimerEntry entry;
        lock (_gate)
        {
            DropStale();
            if (!_timers.TryPeek(out entry, out var key) || key.Due > until)
            {
                return false;
            }

            _timers.Dequeue();
            Volatile.Write(ref _now, Math.Max(_now, key.Due));
        }

        entry.Timer.Fire(entry.Version);
        return true;
    }

    public void MoveTo(long target)
    {
        lock (_gate)
        {
            Volatile.Write(ref _now, Math.Max(_now, target));
        }
    }

    /// <summary>Waits, in real time, until another thread has posted work.</summary>
    /// <returns>true if work was posted.</returns>
    public bool WaitForWork(TimeSpan patience)
    {
        lock (_gate)
        {
            return _head < _ready.Count || _timers.Count > 0 || Monitor.Wait(_gate, patience);
        }
    }

    private WorkItem Take()
    {
        if (_random is not null)
        {
            var pick = _random.Next(_head, _ready.Count);
            (_ready[_head], _ready[pick]) = (_ready[pick], _ready[_head]);
        }

        var item = _ready[_head];
        _ready[_head++] = default;
        if (_head == _ready.Count)
        {
            _ready.Clear();
            _head = 0;
        }
        else if (_head > 1024 && _head > _ready.Count / 2)
        {
            _ready.RemoveRange(0, _head);
            _head = 0;
        }

        return item;
    }

    // Removes stale entries, so that timers changed or disposed long before they are due do not accumulate.
    private void Sweep()
    {
        var live = _timers.UnorderedItems.Where(static item => item.Element.Timer.IsArmed(item.Element.Version)).ToArray();
        _timers.Clear();
        _timers.EnqueueRange(live);
        _sweepAt = Math.Max(FewTimers, 2 * live.Length);
    }

    private void DropStale()
    {
        while (_timers.TryPeek(out var entry, out _) && !entry.Timer.IsArmed(entry.Version))
        {
            _timers.Dequeue();
        }
    }
}
