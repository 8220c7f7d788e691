namespace ZegoCallKit.Internal;

/// <summary>
/// One thread of the process that waits for the next event of any client. The thread pool would wake as fast, but its threads search for more work for a tenth of a millisecond each time
/// before they sleep, which costs many times what an event does. While this thread is busy, work goes to the pool; without work for a while, the thread ends.
/// </summary>
internal static class EventThread
{
    private const int None = 0;
    private const int Waiting = 1;
    private const int Busy = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly AutoResetEvent Wake = new(false);
    private static int State = None;
    private static IThreadPoolWorkItem? Next;

    /// <summary>Runs work on this thread if it has nothing to do, otherwise on the thread pool.</summary>
    public static void Start(IThreadPoolWorkItem work)
    {
        if (Interlocked.CompareExchange(ref State, Busy, Waiting) == Waiting)
        {
            Next = work;
            Wake.Set();
        }
        else if (Interlocked.CompareExchange(ref State, Busy, None) == None)
        {
            Next = work;
            new Thread(Run) { IsBackground = true, Name = "ZegoCallKit events" }.UnsafeStart();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        }
    }

    private static void Run()
    {
        while (TryTake(out var work))
        {
            work.Execute();
            Ambient.Clear();
        }
    }

    private static bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IThreadPoolWorkItem? work)
    {
        if (Next is null)
        {
            Volatile.Write(ref State, Waiting);
            while (!Wake.WaitOne(Patience))
            {
                if (Interlocked.CompareExchange(ref State, None, Waiting) == Waiting)
                {
                    work = null;
                    return false;
                }
            }
        }

        work = Next!;
        Next = null;
        return true;
    }
}
