using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

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
            if (notice.Target.Lane is { IsOver: false } lane)
            {
                lane.Post(notice);
                return;
            }

            notice.Target.Lane = null;
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
                return run.Only.Lane!.TryTake(run, now, out notice);
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

        target.Lane = new DeliveryLane(this, target, _time);
        target.Lane.MoveFrom(_queue);
        return target;
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
            slow.Lane = new DeliveryLane(this, slow, _time);
            slow.Lane.TakeOver(run);
            slow.Lane.MoveFrom(_queue);
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
