using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>
/// One observer of a broadcaster, with a queue of its own: it is called one notice at a time, in order, and however long it takes nobody else waits for it. An idle one
/// costs no thread. After it is disposed nothing more is delivered, except what is being delivered at that moment.
/// </summary>
internal sealed class Subscriber<T>(Broadcaster<T> source, IObserver<T> observer, Delivery delivery) : IDisposable, IDeliveryTurn
{
    // Yields to other work of the pool after this many notices.
    private const int Batch = 64;

    private readonly Lock _gate = new();
    private readonly Backlog<T> _backlog = new(source);
    private readonly ObserverCaller<T> _caller = new(source.Name, observer, delivery);

    // How many turns are scheduled: at most one on the pool, where it delivers all; one for each notice on a scheduler.
    private int _turns;

    // How many turns came while the handler ran: on a scheduler with several threads, or because the handler pumps its own.
    private int _turnsInside;
    private bool _isInside;
    private bool _isResuming;

    /// <summary>Adds a value to the queue.</summary>
    /// <returns>What was dropped for it.</returns>
    public Drops Post(T value)
    {
        bool isNeeded;
        Drops drops;
        lock (_gate)
        {
            if (_caller.IsOver)
            {
                return default;
            }

            var wasBehind = _backlog.IsBehind;
            var dropped = _backlog.Add(value, delivery.PostedAt);
            drops = new(dropped, !wasBehind && _backlog.IsBehind ? 1 : 0);
            isNeeded = NeedsTurn();
        }

        StartIf(isNeeded);
        return drops;
    }

    /// <summary>Ends it after what waits in the queue.</summary>
    public void PostEnd()
    {
        bool isNeeded;
        lock (_gate)
        {
            if (_caller.IsOver)
            {
                return;
            }

            _backlog.End();
            isNeeded = NeedsTurn();
        }

        StartIf(isNeeded);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _caller.IsOver = true;
            _backlog.Clear();
        }

        source.Remove(this);
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (!delivery.IsOnPool)
        {
            RunTurn();
        }
        else if (!Thread.CurrentThread.IsThreadPoolThread)
        {
            Drain();
        }
        else if (PoolShare.TryEnter())
        {
            try
            {
                Drain();
            }
            finally
            {
                PoolShare.Leave();
            }
        }
        else
        {
            Delivery.StartThread(this);
        }
    }

    void IDeliveryTurn.Deliver()
    {
        // A scheduler that was shut down leaves its turns to this thread; they still take one notice each.
        if (delivery.IsOnPool)
        {
            Drain();
        }
        else
        {
            RunTurn();
        }
    }

    private bool NeedsTurn()
    {
        if (_turns >= (delivery.IsOnPool ? 1 : _backlog.Count))
        {
            return false;
        }

        _turns++;
        return true;
    }

    private void StartIf(bool isNeeded)
    {
        if (isNeeded)
        {
            delivery.Start(this, _caller.IsSlow);
        }
    }

    // On the pool, or on a thread of its own: all that waits.
    private void Drain()
    {
        var now = delivery.Timestamp;
        for (var left = Batch; left > 0; left--)
        {
            Notice<T> notice;
            lock (_gate)
            {
                if (!_backlog.TryTake(out notice))
                {
                    _turns = 0;
                    return;
                }
            }

            if (CallAsync(notice, ref now) is { IsCompletedSuccessfully: false } working)
            {
                ResumeAfter(working);
                return;
            }
        }

        delivery.Start(this, _caller.IsSlow);
    }

    // On a scheduler: one notice, and those whose turns came meanwhile.
    private void RunTurn()
    {
        lock (_gate)
        {
            if (_isInside && !_isResuming)
            {
                _turnsInside++;
                return;
            }

            if (_isResuming)
            {
                // An asynchronous handler has handled its item: this turn is for the items that came meanwhile.
                _isResuming = false;
                if (_turnsInside == 0)
                {
                    _isInside = false;
                    return;
                }

                _turnsInside--;
            }

            _isInside = true;
        }

        var now = delivery.Timestamp;
        while (true)
        {
            Notice<T> notice;
            bool isTaken;
            lock (_gate)
            {
                _turns--;
                isTaken = _backlog.TryTake(out notice);
            }

            if (isTaken && CallAsync(notice, ref now) is { IsCompletedSuccessfully: false } working)
            {
                ResumeAfter(working);
                return;
            }

            lock (_gate)
            {
                if (_turnsInside == 0)
                {
                    _isInside = false;
                    return;
                }

                _turnsInside--;
            }
        }
    }

    private Task CallAsync(in Notice<T> notice, ref long now)
    {
        var working = _caller.CallAsync(notice, ref now);
        if (notice.IsCompletion)
        {
            source.Remove(this);
        }

        return working;
    }

    private void ResumeAfter(Task working) => _ = working.ContinueWith(
        task =>
        {
            if (task.Exception?.GetBaseException() is { } fault)
            {
                delivery.Fault(source.Name, fault);
            }

            lock (_gate)
            {
                _isResuming = !delivery.IsOnPool;
            }

            delivery.Start(this, _caller.IsSlow);
        },
        CancellationToken.None,
        TaskContinuationOptions.None,
        OnCompletingThread.Instance);
}
