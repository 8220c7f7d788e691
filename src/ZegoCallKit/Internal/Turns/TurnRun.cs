using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// Collects the turns that become due while a thread runs a state loop, and runs them one after another on the same thread once it has left the loop: waking another thread costs more than
/// most events do. The loop itself waits for none of them. If a handler takes long, <see cref="TurnWatch"/> passes the turns behind it to the pool.
/// </summary>
internal sealed class TurnRun : IThreadPoolWorkItem
{
    // The run that collects on this thread, and runs to use again.
    [ThreadStatic]
    private static TurnRun? Collecting;

    [ThreadStatic]
    private static TurnRun? Spare;

    private static TurnRun? SharedSpare;

    private readonly Lock _gate = new();
    private readonly Queue<IThreadPoolWorkItem> _waiting = new();

    // The run that collected on this thread before, or the next one to use again.
    private TurnRun? _outer;
    private int _taken;
    private int _takenBefore;

    /// <summary>Gets whether this thread collects turns.</summary>
    public static bool IsCollecting => Collecting is not null;

    /// <summary>Starts to collect the turns that become due on this thread.</summary>
    public static TurnRun Begin()
    {
        var run = Spare;
        if (run is not null)
        {
            Spare = run._outer;
        }
        else
        {
            run = Interlocked.Exchange(ref SharedSpare, null) ?? new TurnRun();
        }

        run._outer = Collecting;
        Collecting = run;
        return run;
    }

    /// <summary>Collects a turn, if this thread does.</summary>
    /// <param name="turn">An <see cref="IDeliveryTurn"/>, or the completion of a task.</param>
    public static bool TryAdd(IThreadPoolWorkItem turn)
    {
        if (Collecting is not { } run)
        {
            return false;
        }

        run._waiting.Enqueue(turn);
        return true;
    }

    /// <summary>Runs the turns that were collected, on this thread.</summary>
    public void End()
    {
        Collecting = _outer;
        if (_waiting.Count > 0)
        {
            Run();
        }

        Keep();
    }

    /// <summary>Runs the turns that were collected, on another thread.</summary>
    public void EndElsewhere()
    {
        Collecting = _outer;
        if (_waiting.Count > 1)
        {
            EventThread.Start(this);
            return;
        }

        if (_waiting.TryDequeue(out var turn))
        {
            EventThread.Start(turn);
        }

        Keep();
    }

    /// <summary>Runs the turns that wait, on the thread that they were passed to.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        Run();
        Volatile.Write(ref SharedSpare, this);
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

    private void Keep()
    {
        _outer = Spare;
        Spare = this;
    }

    private void Run()
    {
        var isOnPool = Thread.CurrentThread.IsThreadPoolThread;
        if (isOnPool && !PoolShare.TryEnter())
        {
            PassOn();
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
                DeliverAll();
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

    private void DeliverAll()
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

    private static void Deliver(IThreadPoolWorkItem turn)
    {
        if (turn is IDeliveryTurn delivery)
        {
            delivery.Deliver();
        }
        else
        {
            CompletionTurns.Run(turn);
        }

        Ambient.Clear();
    }

    private bool TryTake([MaybeNullWhen(false)] out IThreadPoolWorkItem turn)
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
}
