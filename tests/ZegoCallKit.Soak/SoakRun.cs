using ZegoCallKit.Soak.Live;

namespace ZegoCallKit.Soak;

/// <summary>A third of the time on simulated time, the rest on real threads and the system's clock; then the account.</summary>
internal static class SoakRun
{
    public static async Task<int> RunAsync(TimeSpan duration, int seed)
    {
        var tally = new Tally();
        TaskScheduler.UnobservedTaskException += (_, unobserved) => tally.UnobservedException(unobserved.Exception);

        // Injected faults and slow observers block threads of the pool on purpose; that it grows slowly would be all that is measured.
        ThreadPool.SetMinThreads(64, 64);

        // Everything once, so that what a process holds for good is there before the first look.
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
