namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// Watches the threads on which turns or events wait for a handler, so that a handler that blocks delays the others by a moment at most. It works only while something
/// waits; by the real clock, because handlers run on real threads. Its thread is its own: code of the program that blocks all threads of the pool must not stop it.
/// </summary>
internal static class TurnWatch
{
    /// <summary>The interval of the checks. What waits behind a blocking handler is passed on after two checks at the latest.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private static readonly Lock Gate = new();
    private static readonly List<TurnRun> Running = [];
    private static readonly AutoResetEvent Needed = new(false);
    private static readonly ManualResetEvent Never = new(false);
    private static int Armed;

    static TurnWatch() => new Thread(Run) { IsBackground = true, Name = "ZegoCallKit watch" }.UnsafeStart();

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
            Needed.Set();
        }
    }

    private static void Run()
    {
        while (true)
        {
            Needed.WaitOne();
            do
            {
                Never.WaitOne(Interval);
            }
            while (Look());
        }
    }

    // Returns whether anything waits.
    private static bool Look()
    {
        // What begins to wait from now on arms the watch again.
        Interlocked.Exchange(ref Armed, 0);
        lock (Gate)
        {
            var isNeeded = EventThread.ReplaceIfStuck();
            foreach (var run in Running)
            {
                run.YieldIfStuck();
                isNeeded = true;
            }

            return isNeeded;
        }
    }
}
