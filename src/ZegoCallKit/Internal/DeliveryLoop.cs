using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Observability;

namespace ZegoCallKit.Internal;

/// <summary>
/// Calls observers, one notice at a time in the order of what happened. An observer that keeps the others waiting for long, at once or little by little, loses
/// its place: the loop goes on without it, and its own notices are delivered on a thread of their own until it is quick again. So a handler may block on
/// anything, even on other notices.
/// </summary>
internal sealed class DeliveryLoop
{
    /// <summary>How long an observer may keep the others waiting in all; see <see cref="DeliveryDebt"/>.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    // What a quick handler takes needs no account.
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(1);

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
            if (notice.Target.Lane is { } lane && !TryClose(lane, notice.Target))
            {
                PostApart(lane, notice);
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

    /// <summary>Takes the next notice for a run; a run that was left behind, or began apart, gets only its own observer's.</summary>
    internal bool TryTake(DeliveryRun run, out Notice notice)
    {
        var now = _time.GetTimestamp();
        Subscriber? slow;
        bool taken;
        lock (_gate)
        {
            if (!ReferenceEquals(_run, run))
            {
                return TryTakeApart(run, now, out notice);
            }

            slow = Charge(run, now);
            taken = _queue.TryDequeue(out notice);
            if (taken)
            {
                run.Begin(notice.Target, now);
            }
            else
            {
                _run = null;
            }
        }

        if (slow is not null)
        {
            Report(slow);
        }

        return taken;
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

    // Counts only while there is somebody to wait, and only on the pool: a user's scheduler or a simulation's has no other thread to go on with.
    private Subscriber? Charge(DeliveryRun run, long now)
    {
        if (_scheduler is not null || _queue.Count == 0 || run.Current is not { Lane: null } target)
        {
            return null;
        }

        var spent = _time.GetElapsedTime(run.Since, now);
        if (spent < Noticeable && target.Debt is null)
        {
            return null;
        }

        target.Debt ??= new DeliveryDebt(_time);
        target.Debt.Add(spent, now);
        if (target.Debt.At(now) < Patience)
        {
            return null;
        }

        target.Lane = new DeliveryLane();
        MoveTo(target.Lane, target);
        if (target.Lane.Notices.Count > 0)
        {
            StartApart(target.Lane, target);
        }

        return target;
    }

    // What stands in the queue for it comes before what will be posted to it from now on.
    private void MoveTo(DeliveryLane lane, Subscriber target)
    {
        for (var left = _queue.Count; left > 0; left--)
        {
            var notice = _queue.Dequeue();
            (ReferenceEquals(notice.Target, target) ? lane.Notices : _queue).Enqueue(notice);
        }
    }

    private bool TryClose(DeliveryLane lane, Subscriber target)
    {
        if (lane.Run is not null || target.Debt!.At(_time.GetTimestamp()) > TimeSpan.Zero)
        {
            return false;
        }

        target.Lane = null;
        return true;
    }

    private void PostApart(DeliveryLane lane, Notice notice)
    {
        lane.Notices.Enqueue(notice);
        if (lane.Run is null)
        {
            StartApart(lane, notice.Target);
        }
    }

    // Not on the pool, of whose few threads those that block would take one each.
    private void StartApart(DeliveryLane lane, Subscriber target)
    {
        lane.Run = new DeliveryRun(this, target);
        lane.Run.StartThread();
    }

    private bool TryTakeApart(DeliveryRun run, long now, out Notice notice)
    {
        var target = run.Only;
        var lane = target.Lane!;
        if (run.Current is not null)
        {
            target.Debt!.Add(_time.GetElapsedTime(run.Since, now), now);
        }

        if (run.IsApart && lane.Notices.TryDequeue(out notice))
        {
            run.Begin(target, now);
            return true;
        }

        // The pool gets its thread back.
        notice = default;
        lane.Run = null;
        if (lane.Notices.Count > 0)
        {
            StartApart(lane, target);
        }

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

            var now = _time.GetTimestamp();
            var left = run.Current is null ? Patience : Patience - (run.Current.Debt?.At(now) ?? TimeSpan.Zero) - _time.GetElapsedTime(run.Since, now);
            if (left > TimeSpan.Zero)
            {
                _watch.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            slow = run.Current!;
            slow.Debt ??= new DeliveryDebt(_time);
            slow.Lane = new DeliveryLane { Run = run };
            MoveTo(slow.Lane, slow);
            _run = _queue.Count > 0 ? next = new DeliveryRun(this) : null;
        }

        Report(slow);
        if (next is not null)
        {
            // A handler that blocks may have taken the pool's last free thread.
            _watch.Change(Patience, Timeout.InfiniteTimeSpan);
            next.StartThread();
        }
    }

    private void Report(Subscriber slow)
    {
        InternalLog.SlowObserver(_logger, slow.Name, Patience.TotalMilliseconds);
        _metrics.SlowObservers.Add(1);
    }
}
