using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Faults;

/// <summary>Blocks the caller. In a simulation there is only one thread, so the blocked caller itself advances the time.</summary>
internal static class Blocking
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    public static void For(TimeSpan duration, EngineContext context)
    {
        if (context is { Scheduler: not null, Time: SimulatedTime simulated } && simulated.TryAdvance(duration))
        {
            return;
        }

        var passed = new ManualResetEventSlim();
        using (context.Time.CreateOwnTimer(static p => ((ManualResetEventSlim)p!).Set(), passed, duration, Timeout.InfiniteTimeSpan))
        {
            passed.Wait();
        }
    }

    /// <summary>Waits until a condition holds, at most one second. The engine's gate is not held while waiting.</summary>
    public static void Until(Func<bool> isOver, EngineContext context)
    {
        var start = context.Time.GetTimestamp();
        while (context.Time.GetElapsedTime(start) < Longest && !IsOver(isOver, context))
        {
            For(Step, context);
        }
    }

    private static bool IsOver(Func<bool> isOver, EngineContext context)
    {
        lock (context.Gate)
        {
            return isOver();
        }
    }
}
