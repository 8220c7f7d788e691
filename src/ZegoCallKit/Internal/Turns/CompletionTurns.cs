namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// Completes, on real threads, the tasks that code of the program awaits. The code continues there like a handler, after the thread has left the state loop, because waking a thread of the pool costs more than
/// an operation does. Code that waits for another operation of the client would keep the next event waiting for a moment, so that the pool gets the completions after it for a while.
/// </summary>
internal static class CompletionTurns
{
    /// <summary>How many completions the pool gets after a slow one.</summary>
    private const int AfterSlow = 200;

    /// <summary>The longest time that a program needs for what it does not wait for.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(5);

    private static int LeftToPool;

    /// <summary>Completes a task later.</summary>
    public static void Start(IThreadPoolWorkItem completion)
    {
        if (EventThread.IsScarce || (Volatile.Read(ref LeftToPool) > 0 && Interlocked.Decrement(ref LeftToPool) >= 0))
        {
            ThreadPool.UnsafeQueueUserWorkItem(completion, preferLocal: false);
        }
        else if (!TurnRun.TryAdd(completion))
        {
            EventThread.Start(completion);
        }
    }

    /// <summary>Completes a task on this thread, unless it is one of the pool's, on which code that blocks would take the place of a handler.</summary>
    public static void Run(IThreadPoolWorkItem completion)
    {
        if (Thread.CurrentThread.IsThreadPoolThread)
        {
            ThreadPool.UnsafeQueueUserWorkItem(completion, preferLocal: false);
            return;
        }

        var began = TimeProvider.System.GetTimestamp();
        completion.Execute();
        if (TimeProvider.System.GetElapsedTime(began) > Slow)
        {
            OnKept();
        }
    }

    /// <summary>Called when code keeps a thread of events.</summary>
    public static void OnKept() => Volatile.Write(ref LeftToPool, AfterSlow);
}
