using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal.Logs;

namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// Where observers are called: each subscription has a queue of its own, and its turns run on the thread that leaves the state loop, on the thread pool or on a scheduler. One that is slow delays no other.
/// </summary>
internal sealed class Delivery(TimeProvider time, IScheduler? users, IScheduler? work, Action<string, Exception> onFault, ILogger logger, ClientMetrics? metrics = null)
{
    /// <summary>The largest number of notices that wait for one observer.</summary>
    public const int MaxWaiting = 1_000;

    /// <summary>The time after which an observer that is still handling one notice is reported and gets a thread of its own until it is quick again.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(200);

    private const long Unmeasured = -1;

    [ThreadStatic]
    private static Delivery? Delivering;

    private readonly Action<IThreadPoolWorkItem>? _run = (users ?? work)?.Runner();
    private readonly ClientMetrics _metrics = metrics ?? ClientMetrics.For(null);

    /// <summary>Gets the delivery that is calling an observer on this thread, if any.</summary>
    public static Delivery? Current => Delivering;

    /// <summary>Gets whether turns run on the thread pool; otherwise each notice has a turn of its own on the scheduler, which keeps the order across subscriptions.</summary>
    public bool IsOnPool => _run is null;

    /// <summary>Gets the time of posting, if the waiting time of notices is measured.</summary>
    public long PostedAt => _metrics.NotificationDelay.Enabled ? time.GetTimestamp() : Unmeasured;

    public long Timestamp => time.GetTimestamp();

    public TimeSpan Between(long earlier, long later) => time.GetElapsedTime(earlier, later);

    /// <summary>Marks this thread as calling an observer.</summary>
    /// <returns>The delivery that was calling an observer on this thread before, for <see cref="Leave"/>.</returns>
    public Delivery? Enter()
    {
        var outer = Delivering;
        Delivering = this;
        return outer;
    }

    public static void Leave(Delivery? outer) => Delivering = outer;

    /// <summary>Schedules a turn.</summary>
    /// <param name="turn">What runs.</param>
    /// <param name="mayBlock">Whether it needs a thread of its own, so that it takes none of the pool's few.</param>
    public void Start(IDeliveryTurn turn, bool mayBlock)
    {
        if (_run is not null && TryRun(_run, turn))
        {
            return;
        }

        if (mayBlock)
        {
            StartThread(turn);
        }
        else if (!TurnRun.TryAdd(turn))
        {
            EventThread.Start(turn);
        }
    }

    public static void StartThread(IDeliveryTurn turn) => new Thread(turn.Execute) { IsBackground = true, Name = "ZegoCallKit slow observer" }.UnsafeStart();

    /// <summary>Measures how long a notice has waited, just before it is delivered.</summary>
    public void MeasureDelay(long postedAt)
    {
        if (postedAt != Unmeasured)
        {
            _metrics.NotificationDelay.RecordSeconds(time.GetElapsedTime(postedAt));
        }
    }

    public void Fault(string source, Exception exception) => onFault($"observer of {source}", exception);

    public void ReportSlow(string source, TimeSpan spent)
    {
        InternalLog.SlowObserver(logger, source, spent.TotalMilliseconds);
        _metrics.SlowObservers.Count();
    }

    /// <summary>Counts the notices that an observer will not get because too many wait for it.</summary>
    public void CountDropped(long count, bool isMerged) =>
        _metrics.NotificationsDropped.Add(count, new KeyValuePair<string, object?>(Attributes.DropReason, isMerged ? "merged" : "observer_busy"));

    /// <summary>Reports that an observer has fallen so far behind that notices are dropped.</summary>
    /// <param name="source">What it observes.</param>
    /// <param name="isMerged">Whether the next notice says what the dropped ones did.</param>
    public void ReportBehind(string source, bool isMerged)
    {
        if (isMerged)
        {
            InternalLog.ObserverBehind(logger, source, MaxWaiting);
        }
        else
        {
            Fault(source, new NotificationsDroppedException(source, MaxWaiting));
        }
    }

    // A user's scheduler may be shut down before the client; what was to be told is then told on the pool.
    private bool TryRun(Action<IThreadPoolWorkItem> run, IThreadPoolWorkItem turn)
    {
        try
        {
            run(turn);
            return true;
        }
#pragma warning disable CA1031 // Reported; the notice is not lost with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            InternalLog.Fault(logger, fault, "notification scheduler");
            return false;
        }
    }
}
