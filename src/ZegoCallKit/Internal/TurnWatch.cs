namespace ZegoCallKit.Internal;

/// <summary>
/// Watches the threads that run several turns one after another, so that a handler that blocks delays the others by a moment at most. One timer for the process, and only while there is such
/// a thread; by the real clock, because handlers run on real threads.
/// </summary>
internal static class TurnWatch
{
    /// <summary>The interval of the checks. A turn that waits behind a blocking handler is passed on after two checks at the latest.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private static readonly Lock Gate = new();
    private static readonly List<TurnRun> Running = [];
    private static readonly ITimer Timer = TimeProvider.System.CreateOwnTimer(static _ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    private static bool IsArmed;

    public static void Add(TurnRun run)
    {
        lock (Gate)
        {
            Running.Add(run);
            if (!IsArmed)
            {
                IsArmed = true;
                Timer.Change(Interval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public static void Remove(TurnRun run)
    {
        lock (Gate)
        {
            Running.Remove(run);
        }
    }

    private static void Look()
    {
        lock (Gate)
        {
            foreach (var run in Running)
            {
                run.YieldIfStuck();
            }

            IsArmed = Running.Count > 0;
            if (IsArmed)
            {
                Timer.Change(Interval, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
