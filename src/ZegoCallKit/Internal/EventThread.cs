namespace ZegoCallKit.Internal;

/// <summary>
/// One thread of the process that handles the next event of any client. The thread pool would wake as fast, but its threads search for more work for a tenth of a millisecond each time before
/// they sleep, which costs many times what an event does. While this thread is busy, one item waits for it, because to wake another thread costs more; when a handler takes long, the item
/// goes to the pool, as all others do. Without work for a while, the thread ends.
/// </summary>
internal static class EventThread
{
    private const int None = 0;
    private const int Waiting = 1;
    private const int Busy = 2;

    /// <summary>How often this thread looks for work before it sleeps: for a microsecond or two, which is less than waking it costs.</summary>
    private const int Looks = 50;

    /// <summary>The longest time that quick work takes. Nothing waits for the work behind slower work, which will probably be slow as well.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly AutoResetEvent Wake = new(false);
    private static int State = None;
    private static bool IsSlow;
    private static IThreadPoolWorkItem? Next;

    // How much work has been done, now and when the watch last looked.
    private static int Done;
    private static int DoneBefore;

    /// <summary>Runs work on this thread, at once or behind the work that it does, otherwise on the thread pool.</summary>
    public static void Start(IThreadPoolWorkItem work)
    {
        if ((Volatile.Read(ref IsSlow) && Volatile.Read(ref State) == Busy) || Interlocked.CompareExchange(ref Next, work, null) is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        }
        else if (Interlocked.CompareExchange(ref State, Busy, Waiting) == Waiting)
        {
            Wake.Set();
        }
        else if (Interlocked.CompareExchange(ref State, Busy, None) == None)
        {
            new Thread(Run) { IsBackground = true, Name = "ZegoCallKit events" }.UnsafeStart();
        }
        else
        {
            TurnWatch.Arm();
        }
    }

    /// <summary>Passes the item that waits to the pool, if no work has been done since the last look. Called by the watch.</summary>
    /// <returns>Whether an item waits.</returns>
    public static bool YieldIfStuck()
    {
        var isStuck = Done == DoneBefore;
        DoneBefore = Done;
        if (isStuck && Interlocked.Exchange(ref Next, null) is { } work)
        {
            Volatile.Write(ref IsSlow, true);
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        }

        return Volatile.Read(ref Next) is not null;
    }

    private static void Run()
    {
        do
        {
            var began = TimeProvider.System.GetTimestamp();
            while (Interlocked.Exchange(ref Next, null) is { } work)
            {
                work.Execute();
                Ambient.Clear();
                var ended = TimeProvider.System.GetTimestamp();
                Volatile.Write(ref IsSlow, TimeProvider.System.GetElapsedTime(began, ended) > Quick);
                Volatile.Write(ref Done, Done + 1);
                began = ended;
            }
        }
        while (TryWait());
    }

    private static bool TryWait()
    {
        for (var looks = 0; looks < Looks; looks++)
        {
            if (Volatile.Read(ref Next) is not null)
            {
                return true;
            }

            Thread.SpinWait(1);
        }

        // Work that came in the meantime found this thread busy.
        Interlocked.Exchange(ref State, Waiting);
        if (Volatile.Read(ref Next) is not null && Interlocked.CompareExchange(ref State, Busy, Waiting) == Waiting)
        {
            return true;
        }

        while (!Wake.WaitOne(Patience))
        {
            if (Interlocked.CompareExchange(ref State, None, Waiting) == Waiting)
            {
                return false;
            }
        }

        return true;
    }
}
