using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Observability;

namespace ZegoCallKit.Internal;

/// <summary>
/// Calls observers, one notice at a time in the order of what happened. A handler that blocks for long loses its place: the loop goes on without it on
/// another thread, and the handler's own later notices wait for it, so that it may block on anything, even on other notices.
/// </summary>
internal sealed class DeliveryLoop
{
    /// <summary>How long a handler may hold up the others.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Queue<Notice> _queue = new();
    private readonly TimeProvider _time;
    private readonly IScheduler? _scheduler;
    private readonly Action<string, Exception> _onFault;
    private readonly ILogger _logger;
    private readonly ClientMetrics _metrics;
    private readonly ITimer _watch;
    private DeliveryRun? _run;

    public DeliveryLoop(TimeProvider time, IScheduler? users, IScheduler? work, Action<string, Exception> onFault, ILogger logger, ClientMetrics? metrics = null)
    {
        _time = time;
        _scheduler = users ?? work;
        _onFault = onFault;
        _logger = logger;
        _metrics = metrics ?? ClientMetrics.For(null);
        _watch = time.CreateTimer(static state => ((DeliveryLoop)state!).Watch(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Post(Notice notice)
    {
        if (_metrics.NotificationDelay.Enabled)
        {
            notice = notice with { PostedAt = _time.GetTimestamp() };
        }

        DeliveryRun run;
        lock (_gate)
        {
            if (notice.Target.Backlog is { } backlog)
            {
                backlog.Enqueue(notice);
                return;
            }

            _queue.Enqueue(notice);
            if (_run is not null)
            {
                return;
            }

            _run = run = new DeliveryRun(this);
        }

        Schedule(run);
    }

    /// <summary>Takes the next notice for a run; a run that was left behind gets only its own handler's backlog.</summary>
    internal bool TryTake(DeliveryRun run, out Notice notice)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_run, run))
            {
                return TryTakeBacklog(run, out notice);
            }

            if (_queue.TryDequeue(out notice))
            {
                run.Begin(notice.Target, _time.GetTimestamp());
                return true;
            }

            _run = null;
            return false;
        }
    }

    /// <summary>Measures how long a notice has waited, just before it is delivered.</summary>
    internal void Measure(in Notice notice)
    {
        if (notice.PostedAt is { } postedAt)
        {
            _metrics.NotificationDelay.RecordSeconds(_time.GetElapsedTime(postedAt));
        }
    }

    internal void Fault(string source, Exception exception) => _onFault(source, exception);

    // What stands in the queue for it comes before what will be posted to it from now on.
    private Queue<Notice> TakeOut(Subscriber target)
    {
        var taken = new Queue<Notice>();
        for (var left = _queue.Count; left > 0; left--)
        {
            var notice = _queue.Dequeue();
            (ReferenceEquals(notice.Target, target) ? taken : _queue).Enqueue(notice);
        }

        return taken;
    }

    private static bool TryTakeBacklog(DeliveryRun run, out Notice notice)
    {
        if (run.Current?.Backlog is { } backlog)
        {
            if (backlog.TryDequeue(out notice))
            {
                return true;
            }

            run.Current.Backlog = null;
        }

        notice = default;
        return false;
    }

    private void Schedule(DeliveryRun run)
    {
        if (_scheduler is null || !TrySchedule(_scheduler, run))
        {
            // Only the pool has another thread to go on with; a user's scheduler or a simulation's is one thread.
            _watch.Change(Patience, Timeout.InfiniteTimeSpan);
            ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);
        }
    }

    // A user's scheduler may be shut down before the client; what was to be told is then told on the pool.
    private bool TrySchedule(IScheduler scheduler, DeliveryRun run)
    {
        try
        {
            scheduler.Schedule(run, static (_, state) =>
            {
                ((IThreadPoolWorkItem)state).Execute();
                return System.Reactive.Disposables.Disposable.Empty;
            });
            return true;
        }
#pragma warning disable CA1031 // Reported; the notice is not lost with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            InternalLog.Fault(_logger, fault, "notification scheduler");
            return false;
        }
    }

    private void Watch()
    {
        DeliveryRun? next = null;
        Subscriber slow;
        lock (_gate)
        {
            if (_run is not { } run)
            {
                return;
            }

            var left = run.Current is null ? Patience : Patience - _time.GetElapsedTime(run.Since);
            if (left > TimeSpan.Zero)
            {
                _watch.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            slow = run.Current!;
            slow.Backlog = TakeOut(slow);
            _run = _queue.Count > 0 ? next = new DeliveryRun(this) : null;
        }

        _metrics.SlowObservers.Add(1);
        InternalLog.SlowObserver(_logger, slow.Name, Patience.TotalMilliseconds);
        if (next is not null)
        {
            Schedule(next);
        }
    }
}
