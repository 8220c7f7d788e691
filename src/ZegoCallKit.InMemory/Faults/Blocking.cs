using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Faults;

/// <summary>Blocks the caller. In a simulation there is only one thread, so the blocked caller itself advances the time.</summary>
internal static class Blocking
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    public static void For(TimeSpan duration, EngineCore core)
    {
        if (core is { Scheduler: not null, Time: SimulatedTime simulated } && simulated.TryAdvance(duration))
        {
            return;
        }

        var passed = new ManualResetEventSlim();
        using (core.Time.CreateOwnTimer(static p => ((ManualResetEventSlim)p!).Set(), passed, duration, Timeout.InfiniteTimeSpan))
        {
            passed.Wait();
        }
    }

    /// <summary>Waits until a condition holds, at most one second. The engine's gate is not held while waiting.</summary>
    public static void Until(Func<bool> isOver, EngineCore core)
    {
        var start = core.Time.GetTimestamp();
        while (core.Time.GetElapsedTime(start) < Longest && !IsOver(isOver, core))
        {
            For(Step, core);
        }
    }

    private static bool IsOver(Func<bool> isOver, EngineCore core)
    {
        lock (core.Gate)
        {
            return isOver();
        }
    }
}
