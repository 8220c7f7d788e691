using System.Collections.Concurrent;
using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Handles posted items one at a time, in order, away from the poster's thread: on the thread pool, or on a scheduler when one is given.
/// No thread is held while nothing is posted.
/// </summary>
internal sealed class SerialLoop<T> : IThreadPoolWorkItem
{
    // Yields to other work of the pool after this many items, so that one busy loop does not starve the rest.
    private const int Batch = 256;

    private readonly ConcurrentQueue<T> _items = new();
    private readonly Action<T> _handle;
    private readonly Action<Exception> _onFault;
    private readonly IScheduler? _scheduler;
    private int _active;
    private int _threadId;

    public SerialLoop(Action<T> handle, Action<Exception> onFault, IScheduler? scheduler)
    {
        _handle = handle;
        _onFault = onFault;
        _scheduler = scheduler;
    }

    /// <summary>Whether the caller runs inside this loop.</summary>
    public bool IsCurrent => Volatile.Read(ref _threadId) == Environment.CurrentManagedThreadId;

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
        if (_scheduler is null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        else
        {
            _scheduler.Schedule(this, static (_, loop) =>
            {
                loop.Drain();
                return System.Reactive.Disposables.Disposable.Empty;
            });
        }
    }

    private void Drain()
    {
        var outer = _threadId;
        Volatile.Write(ref _threadId, Environment.CurrentManagedThreadId);
        try
        {
            for (var left = Batch; left > 0 && _items.TryDequeue(out var item); left--)
            {
                try
                {
                    _handle(item);
                }
#pragma warning disable CA1031 // The fault is handed on; the loop must outlive it.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    _onFault(fault);
                }
            }
        }
        finally
        {
            // Also when the fault goes on to whoever runs the scheduler: the items behind it are still to be handled.
            Volatile.Write(ref _threadId, outer);
            GoOn();
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

        // An item may have come between the last look and the flag.
        if (!_items.IsEmpty && Interlocked.CompareExchange(ref _active, 1, 0) == 0)
        {
            Schedule();
        }
    }
}
