namespace ZegoCallKit.Internal;

/// <summary>
/// One observer of a broadcaster, with a queue of its own: it is called one notice at a time, in order, and however long it takes nobody else waits for it. An idle one
/// costs no thread. After it is disposed nothing more is delivered, except what is being delivered at that moment.
/// </summary>
internal sealed class Subscriber<T>(Broadcaster<T> source, IObserver<T> observer, Delivery delivery) : IDisposable, IThreadPoolWorkItem
{
    // Yields to other work of the pool after this many notices.
    private const int Batch = 64;

    private readonly Lock _gate = new();
    private readonly Backlog<T> _backlog = new(source);

    // How many turns are scheduled: at most one on the pool, where it delivers all; one for each notice on a scheduler.
    private int _turns;

    // How many turns came while the handler ran: on a scheduler with several threads, or because the handler pumps its own.
    private int _turnsInside;
    private bool _isInside;
    private volatile bool _isSlow;
    private volatile bool _isDisposed;

    /// <summary>Adds a value to the queue.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fellBehind">Whether it is the first for which others were dropped.</param>
    /// <returns>How many were dropped.</returns>
    public int Post(T value, out bool fellBehind)
    {
        bool isNeeded;
        int dropped;
        lock (_gate)
        {
            fellBehind = false;
            if (_isDisposed)
            {
                return 0;
            }

            var wasBehind = _backlog.IsBehind;
            dropped = _backlog.Add(value, delivery.PostedAt);
            fellBehind = !wasBehind && _backlog.IsBehind;
            isNeeded = NeedsTurn();
        }

        StartIf(isNeeded);
        return dropped;
    }

    /// <summary>Ends it after what waits in the queue.</summary>
    public void PostEnd()
    {
        bool isNeeded;
        lock (_gate)
        {
            if (_isDisposed)
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
            _isDisposed = true;
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
            delivery.StartThread(this);
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
            delivery.Start(this, _isSlow);
        }
    }

    // On the pool, or on a thread of its own: all that waits.
    private void Drain()
    {
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

            Deliver(notice);
        }

        delivery.Start(this, _isSlow);
    }

    // On a scheduler: one notice, and those whose turns came meanwhile.
    private void RunTurn()
    {
        lock (_gate)
        {
            if (_isInside)
            {
                _turnsInside++;
                return;
            }

            _isInside = true;
        }

        while (true)
        {
            Notice<T> notice;
            bool isTaken;
            lock (_gate)
            {
                _turns--;
                isTaken = _backlog.TryTake(out notice);
            }

            if (isTaken)
            {
                Deliver(notice);
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

    private void Deliver(in Notice<T> notice)
    {
        delivery.MeasureDelay(notice.PostedAt);
        var began = delivery.Timestamp;
        try
        {
            if (_isDisposed)
            {
                return;
            }

            if (notice.IsCompletion)
            {
                _isDisposed = true;
                observer.OnCompleted();
            }
            else
            {
                observer.OnNext(notice.Value!);
            }
        }
#pragma warning disable CA1031 // One observer's fault is reported and must not reach the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            delivery.Fault(source.Name, fault);
        }

        Judge(delivery.Since(began));
    }

    private void Judge(TimeSpan spent)
    {
        var isSlow = spent >= Delivery.Slow;
        if (isSlow && !_isSlow)
        {
            delivery.ReportSlow(source.Name, spent);
        }

        _isSlow = isSlow;
    }
}
