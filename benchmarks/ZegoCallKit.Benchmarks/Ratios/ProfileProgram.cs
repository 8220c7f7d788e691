using System.Globalization;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Repeats one case without its floor for a duration, for a profiler.</summary>
internal static class ProfileProgram
{
    public static async Task<int> RunAsync(string name, string seconds)
    {
        var duration = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        var isFound = false;
        await RatioCases.UseAsync(cases =>
        {
            foreach (var what in cases.Where(what => string.Equals(what.Name, name, StringComparison.Ordinal)))
            {
                isFound = true;
                Repeat(what, duration);
            }
        });
        if (!isFound)
        {
            await Console.Error.WriteLineAsync($"There is no case '{name}'.");
        }

        return isFound ? 0 : 2;
    }

    private static void Repeat(RatioCase what, TimeSpan duration)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var collections = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));
        var paused = GC.GetTotalPauseDuration();
        var began = TimeProvider.System.GetTimestamp();
        var times = 0L;
        for (var turn = 1; TimeProvider.System.GetElapsedTime(began) < duration; turn = Math.Min(turn * 2, 1024))
        {
            what.Run(turn);
            times += turn;
        }

        var elapsed = TimeProvider.System.GetElapsedTime(began);
        Console.WriteLine(
            $"{what.Name}: {elapsed.TotalNanoseconds / times / what.Items:N1} ns, {(GC.GetTotalAllocatedBytes(precise: true) - before) / (double)times / what.Items:N0} B; "
            + $"collections {GC.CollectionCount(0) - collections.Item1} of generation 0, {GC.CollectionCount(1) - collections.Item2} of 1, {GC.CollectionCount(2) - collections.Item3} of 2, "
            + $"{(GC.GetTotalPauseDuration() - paused) / elapsed:P1} of the time paused");
    }
}
