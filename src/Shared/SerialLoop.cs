using System.Collections.Concurrent;
using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Handles items one at a time and in order. Posted items are never handled on the posting thread's stack: the loop runs on the thread pool, or on a scheduler if one is specified.
/// It holds no thread while there are no items.
/// </summary>
internal sealed class SerialLoop<T> : IThreadPoolWorkItem
{
    // After this many items, a loop yields to other work of the thread pool so that a busy loop does not starve it.
    private const int Batch = 256;

    private readonly ConcurrentQueue<T> _items = new();
    private readonly Action<T> _handle;
    private readonly Action<Exception> _onFault;
    private readonly Action<IThreadPoolWorkItem>? _run;
    private readonly Action? _start;
    private readonly int _batch;
    private int _active;
    private int _threadId;

    /// <summary>Creates a loop.</summary>
    /// <param name="handle">Handles an item.</param>
    /// <param name="onFault">Called with what <paramref name="handle"/> throws.</param>
    /// <param name="scheduler">Where the loop runs; the thread pool if <see langword="null"/>.</param>
    /// <param name="start">Runs the loop on another thread, given the loop, instead of the thread pool; <see langword="null"/> for the pool.</param>
    /// <param name="batch">After how many items the loop yields to other work.</param>
    public SerialLoop(Action<T> handle, Action<Exception> onFault, IScheduler? scheduler, Func<IThreadPoolWorkItem, Action>? start = null, int batch = Batch)
    {
        _handle = handle;
        _onFault = onFault;
        _run = scheduler?.Runner();
        _batch = batch;
        _start = scheduler is null ? start?.Invoke(this) : null;
    }

    /// <summary>Gets whether the calling code runs inside this loop.</summary>
    public bool IsCurrent => Volatile.Read(ref _threadId) == Environment.CurrentManagedThreadId;

    /// <summary>Gets whether nothing waits.</summary>
    public bool IsEmpty => _items.IsEmpty;

    /// <summary>Handles an item on this thread, if the loop has nothing to do; posts it otherwise.</summary>
    /// <returns>Whether the item has been handled.</returns>
    public bool TryHandle(T item)
    {
        if (Interlocked.CompareExchange(ref _active, 1, 0) != 0)
        {
            Post(item);
            return false;
        }

        // Another thread may have posted an item and not seen yet that nobody handles it.
        if (!_items.IsEmpty)
        {
            _items.Enqueue(item);
            Schedule();
            return false;
        }

        var outer = _threadId;
        Volatile.Write(ref _threadId, Environment.CurrentManagedThreadId);
        try
        {
            Handle(item);
        }
        finally
        {
            Volatile.Write(ref _threadId, outer);
            GoOn();
        }

        return true;
    }

    public void Post(T item)
    {
        _items.Enqueue(item);
        if (Interlocked.CompareExchange(ref _active, 1, 0) == 0)
        {
            Schedule();
        }
    }

    void IThreadPoolWorkItem.Execute() => Drain();

    private void Schedule()
    {
        if (_run is not null)
        {
            _run(this);
        }
        else if (_start is not null)
        {
            _start();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void Drain()
    {
        var outer = _threadId;
        Volatile.Write(ref _threadId, Environment.CurrentManagedThreadId);
        try
        {
            for (var left = _batch; left > 0 && _items.TryDequeue(out var item); left--)
            {
                Handle(item);
            }
        }
        finally
        {
            // This runs even if the exception propagates to the scheduler: the remaining items must still be handled.
            Volatile.Write(ref _threadId, outer);
            GoOn();
        }
    }

    private void Handle(T item)
    {
        try
        {
            _handle(item);
        }
#pragma warning disable CA1031 // The exception is passed on; the loop must survive it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _onFault(fault);
        }
    }

    private void GoOn()
    {
        if (!_items.IsEmpty)
        {
            Schedule();
            return;
        }

        Interlocked.Exchange(ref _active, 0);

        // An item may have been posted between the last check and the reset of the flag.
        if (!_items.IsEmpty && Interlocked.CompareExchange(ref _active, 1, 0) == 0)
        {
            Schedule();
        }
    }
}
