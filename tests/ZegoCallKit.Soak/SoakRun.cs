using ZegoCallKit.Soak.Live;

namespace ZegoCallKit.Soak;

/// <summary>Runs a third of the time in simulated time and the rest on real threads and the system clock, then reports the result.</summary>
internal static class SoakRun
{
    public static async Task<int> RunAsync(TimeSpan duration, int seed)
    {
        var tally = new Tally();
        TaskScheduler.UnobservedTaskException += (_, unobserved) => tally.UnobservedException(unobserved.Exception);

        // Injected faults and slow observers block pool threads on purpose; otherwise, the run would only measure how slowly the pool grows.
        ThreadPool.SetMinThreads(64, 64);

        // Runs everything once, so that permanent allocations of the process exist before the first measurement.
        await WarmUpAsync(seed);
        var start = await Vitals.TakeAsync();
        Console.WriteLine($"start: {start}");

        var began = TimeProvider.System.GetTimestamp();
        await Task.Run(() => VirtualPart.Run(duration / 3, seed, tally));
        Console.WriteLine($"simulated time: {tally.Operations:N0} operations, {tally.Faults:N0} faults, {tally.Violations} violations");
        var quickest = await LivePart.RunAsync(duration - TimeProvider.System.GetElapsedTime(began), seed, tally);

        var end = await Vitals.TakeAsync();
        if (end.GrownSince(start) is { } grown)
        {
            tally.Violation(grown);
        }

        foreach (var failure in tally.Failures)
        {
            Console.WriteLine($"  {failure}");
        }

        Console.WriteLine($"end:   {end}");
        Console.WriteLine(
            $"seed {seed}: {tally.Operations:N0} operations, {tally.Faults:N0} faults injected, {tally.Violations} violations, {quickest.Pending} operations pending, "
            + $"a quick observer at most {quickest.LongestLag.TotalMilliseconds:N0} ms behind, {tally.Unobserved} unobserved exceptions");
        return tally.Violations == 0 && tally.Unobserved == 0 && quickest.Pending == 0 ? 0 : 1;
    }

    private static async Task WarmUpAsync(int seed)
    {
        var unheard = new Tally();
        VirtualPart.Run(TimeSpan.FromSeconds(1), seed, unheard);
        await LivePart.RunAsync(TimeSpan.FromSeconds(2), seed, unheard);
    }
}
