using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Faults;

/// <summary>Makes a caller wait. In a simulation, where all run on one thread, there is nobody else to move the time, so the caller moves it.</summary>
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
        using (core.Time.CreateTimer(static p => ((ManualResetEventSlim)p!).Set(), passed, duration, Timeout.InfiniteTimeSpan))
        {
            passed.Wait();
        }
    }

    /// <summary>Waits until something is over, a second at most. The engine's gate is not held meanwhile.</summary>
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
