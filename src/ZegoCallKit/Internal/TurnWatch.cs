namespace ZegoCallKit.Internal;

/// <summary>
/// Watches the threads on which turns or events wait for a handler, so that a handler that blocks delays the others by a moment at most. One timer for the process, and only while something
/// waits; by the real clock, because handlers run on real threads.
/// </summary>
internal static class TurnWatch
{
    /// <summary>The interval of the checks. What waits behind a blocking handler is passed on after two checks at the latest.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private static readonly Lock Gate = new();
    private static readonly List<TurnRun> Running = [];
    private static readonly ITimer Timer = TimeProvider.System.CreateOwnTimer(static _ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    private static int Armed;

    public static void Add(TurnRun run)
    {
        lock (Gate)
        {
            Running.Add(run);
        }

        Arm();
    }

    public static void Remove(TurnRun run)
    {
        lock (Gate)
        {
            Running.Remove(run);
        }
    }

    /// <summary>Starts the checks, after something has begun to wait.</summary>
    public static void Arm()
    {
        if (Volatile.Read(ref Armed) == 0 && Interlocked.Exchange(ref Armed, 1) == 0)
        {
            Timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private static void Look()
    {
        // What begins to wait from now on arms the watch again.
        Interlocked.Exchange(ref Armed, 0);
        var isNeeded = EventThread.ReplaceIfStuck();
        lock (Gate)
        {
            foreach (var run in Running)
            {
                run.YieldIfStuck();
                isNeeded = true;
            }
        }

        if (isNeeded)
        {
            Arm();
        }
    }
}
