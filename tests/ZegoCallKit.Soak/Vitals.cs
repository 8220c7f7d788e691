using System.Diagnostics;

namespace ZegoCallKit.Soak;

/// <summary>The resources of a process when no operation is pending.</summary>
/// <param name="ManagedBytes">The size of the heap after a full collection.</param>
/// <param name="Threads">The number of threads, without those of the pool, which depend on the load.</param>
/// <param name="Handles">The number of open system handles.</param>
/// <param name="Timers">The number of armed timers.</param>
internal sealed record Vitals(long ManagedBytes, int Threads, int Handles, long Timers)
{
    // A warm process may hold more than at the start: caches of ids and buffers, code compiled since, a thread of the runtime.
    private const long MoreBytes = 4 << 20;
    private const int MoreThreads = 3;
    private const int MoreHandles = 16;
    private const int MoreTimers = 4;

    public static async Task<Vitals> TakeAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        using var process = Process.GetCurrentProcess();
#pragma warning disable RS0030 // It is not used to measure time, only to count armed timers.
        var timers = Timer.ActiveCount;
#pragma warning restore RS0030
        return new(GC.GetTotalMemory(forceFullCollection: true), process.Threads.Count - ThreadPool.ThreadCount, process.HandleCount, timers);
    }

    /// <summary>Returns what has grown more than usual, if anything has.</summary>
    public string? GrownSince(Vitals start) =>
        ManagedBytes > start.ManagedBytes + MoreBytes ? $"the heap grew from {start.ManagedBytes:N0} to {ManagedBytes:N0} bytes"
        : Threads > start.Threads + MoreThreads ? $"the threads grew from {start.Threads} to {Threads}"
        : Handles > start.Handles + MoreHandles ? $"the handles grew from {start.Handles} to {Handles}"
        : Timers > start.Timers + MoreTimers ? $"the timers grew from {start.Timers} to {Timers}"
        : null;

    public override string ToString() => $"{ManagedBytes / 1024:N0} KiB, {Threads} threads, {Handles} handles, {Timers} timers";
}
