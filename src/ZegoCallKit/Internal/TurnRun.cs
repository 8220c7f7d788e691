namespace ZegoCallKit.Internal;

/// <summary>
/// Collects the turns that become due while a thread of the pool runs a state loop, and runs them on the same thread once it has left the loop: waking another thread costs more than most
/// events do. The loop itself waits for none of them. If a handler takes long, <see cref="TurnWatch"/> passes the turns behind it to the pool.
/// </summary>
internal sealed class TurnRun
{
    private static readonly ExecutionContext Empty = CaptureEmpty();

    [ThreadStatic]
    private static TurnRun? Mine;

    private readonly Lock _gate = new();
    private readonly Queue<IDeliveryTurn> _waiting = new();
    private bool _isCollecting;
    private int _taken;
    private int _takenBefore;

    /// <summary>Starts to collect the turns that become due on this thread.</summary>
    public static void Begin() => (Mine ??= new TurnRun())._isCollecting = true;

    /// <summary>Runs the turns that were collected.</summary>
    public static void End()
    {
        var run = Mine!;
        run._isCollecting = false;
        if (run._waiting.Count > 0)
        {
            run.Run();
        }
    }

    /// <summary>Collects a turn, if this thread does.</summary>
    public static bool TryAdd(IDeliveryTurn turn)
    {
        if (Mine is not { _isCollecting: true } run)
        {
            return false;
        }

        run._waiting.Enqueue(turn);
        return true;
    }

    /// <summary>Passes the turns that wait to the pool, if no turn has begun since the last look. Called by the watch.</summary>
    public void YieldIfStuck()
    {
        lock (_gate)
        {
            if (_taken == _takenBefore)
            {
                PassOn();
            }

            _takenBefore = _taken;
        }
    }

    private void Run()
    {
        var isOnPool = Thread.CurrentThread.IsThreadPoolThread;
        if (isOnPool && !PoolShare.TryEnter())
        {
            while (_waiting.TryDequeue(out var turn))
            {
                Delivery.StartThread(turn);
            }

            return;
        }

        try
        {
            if (_waiting.Count == 1)
            {
                Deliver(_waiting.Dequeue());
            }
            else
            {
                RunAll();
            }
        }
        finally
        {
            if (isOnPool)
            {
                PoolShare.Leave();
            }
        }
    }

    private void RunAll()
    {
        TurnWatch.Add(this);
        try
        {
            while (TryTake(out var turn))
            {
                Deliver(turn);
            }
        }
        finally
        {
            TurnWatch.Remove(this);

            // Turns are left only after an exception that nobody handles.
            PassOn();
        }
    }

    // What a handler leaves in the ambient state of the thread must not reach the next one.
    private static void Deliver(IDeliveryTurn turn)
    {
        turn.Deliver();
        ExecutionContext.Restore(Empty);
        if (SynchronizationContext.Current is not null)
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out IDeliveryTurn turn)
    {
        lock (_gate)
        {
            _taken++;
            return _waiting.TryDequeue(out turn);
        }
    }

    private void PassOn()
    {
        while (_waiting.TryDequeue(out var turn))
        {
            ThreadPool.UnsafeQueueUserWorkItem(turn, preferLocal: false);
        }
    }

    private static ExecutionContext CaptureEmpty()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }
}
