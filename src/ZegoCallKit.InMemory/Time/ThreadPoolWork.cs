namespace ZegoCallKit.InMemory.Time;

/// <summary>Waits for work that left the simulation for the thread pool, before the time advances.</summary>
internal static class ThreadPoolWork
{
    // A continuation may queue another one; a few rounds are enough for short chains.
    private const int Rounds = 3;

    private static readonly TimeSpan RoundLimit = TimeSpan.FromSeconds(1);

    /// <summary>Waits until the thread pool has run its queued work, if it has any.</summary>
    /// <returns>true if this produced work for the simulation.</returns>
    public static bool Settle(WorkQueue work)
    {
        for (var round = 0; round < Rounds && IsPoolBusy(); round++)
        {
            var passed = new ManualResetEventSlim();
            ThreadPool.UnsafeQueueUserWorkItem(static p => p.Set(), passed, preferLocal: false);
            passed.Wait(RoundLimit);
            if (work.HasWork)
            {
                return true;
            }
        }

        return work.HasWork;
    }

    private static bool IsPoolBusy()
    {
        ThreadPool.GetMaxThreads(out var maximum, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        var own = Thread.CurrentThread.IsThreadPoolThread ? 1 : 0;
        return ThreadPool.PendingWorkItemCount > 0 || maximum - available > own;
    }
}
