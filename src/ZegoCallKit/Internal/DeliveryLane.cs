namespace ZegoCallKit.Internal;

/// <summary>The notices of an observer that kept the others waiting: delivered apart from theirs, in their own order. Guarded by the delivery loop.</summary>
internal sealed class DeliveryLane(DeliveryLoop loop, Subscriber target, TimeProvider time)
{
    private readonly Queue<Notice> _notices = new();

    // Who delivers them; none while there are none.
    private DeliveryRun? _run;

    /// <summary>Whether the observer has been quick for long enough to take its place among the others again.</summary>
    public bool IsOver => _run is null && target.Debt!.At(time.GetTimestamp()) == TimeSpan.Zero;

    /// <summary>The run that is inside the observer's handler goes on here when it comes out of it.</summary>
    public void TakeOver(DeliveryRun run) => _run = run;

    /// <summary>Moves what stands in the common queue for the observer: it comes before what will be posted from now on.</summary>
    public void MoveFrom(Queue<Notice> queue)
    {
        for (var left = queue.Count; left > 0; left--)
        {
            var notice = queue.Dequeue();
            (ReferenceEquals(notice.Target, target) ? _notices : queue).Enqueue(notice);
        }

        StartIfNeeded();
    }

    public void Post(Notice notice)
    {
        _notices.Enqueue(notice);
        StartIfNeeded();
    }

    public bool TryTake(DeliveryRun run, long now, out Notice notice)
    {
        if (run.Current is not null)
        {
            target.Debt!.Add(time.GetElapsedTime(run.Since, now), now);
        }

        if (run.IsApart && _notices.TryDequeue(out notice))
        {
            run.Begin(target, now);
            return true;
        }

        // The pool gets its thread back.
        notice = default;
        _run = null;
        StartIfNeeded();
        return false;
    }

    // Not on the pool, of whose few threads those that block would take one each.
    private void StartIfNeeded()
    {
        if (_run is null && _notices.Count > 0)
        {
            _run = new DeliveryRun(loop, target);
            _run.StartThread();
        }
    }
}
