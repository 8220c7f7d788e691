namespace ZegoCallKit.InMemory.Time;

/// <summary>Waits for what has left the simulation for the thread pool, before time moves.</summary>
internal static class ForeignWork
{
    // A continuation may send another one: a few rounds find short chains.
    private const int Rounds = 3;

    private static readonly TimeSpan RoundLimit = TimeSpan.FromSeconds(1);

    /// <summary>Lets the pool work off what is queued, if it has anything to do.</summary>
    /// <returns>Whether work for the simulation has come of it.</returns>
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
