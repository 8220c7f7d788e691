using System.Runtime;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures cases: the case and its floor alternate, so that other load on the machine affects both.</summary>
internal static class RatioRun
{
    private const int Rounds = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    public static RatioResult Measure(RatioCase what)
    {
        var times = TimesFor(what.Run);
        var floorTimes = TimesFor(what.Floor);
        var ns = new double[Rounds];
        var floorNs = new double[Rounds];
        var bytes = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            floorNs[i] = Nanoseconds(what.Floor, floorTimes) / what.Items;
            var before = GC.GetTotalAllocatedBytes(precise: true);
            ns[i] = Nanoseconds(what.Run, times) / what.Items;
            bytes[i] = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / times / what.Items;
        }

        // Other load only ever adds time: the faster rounds were affected least.
        var (own, floor) = (At(ns, 0.25), At(floorNs, 0.25));
        return new(own, floor, own / floor, Math.Round(At(bytes, 0.5), 1), what.Target, what.MaxBytes);
    }

    // Runs the case until it is fully compiled, then determines how often it fits into a round.
    private static int TimesFor(Action<int> run)
    {
        var began = TimeProvider.System.GetTimestamp();
        var compiledAt = began;
        var compiled = 0L;
        var times = 1;
        double each;
        do
        {
            each = Nanoseconds(run, times);
            if (each * times < Turn.TotalNanoseconds / 4)
            {
                times *= 2;
            }

            if (JitInfo.GetCompiledMethodCount() is var count && count != compiled)
            {
                compiled = count;
                compiledAt = TimeProvider.System.GetTimestamp();
            }
        }
        while (TimeProvider.System.GetElapsedTime(compiledAt) < WarmUp && TimeProvider.System.GetElapsedTime(began) < LongestWarmUp);

        return Math.Max(1, (int)(Turn.TotalNanoseconds / each));
    }

    private static double Nanoseconds(Action<int> run, int times)
    {
        var began = TimeProvider.System.GetTimestamp();
        run(times);
        return TimeProvider.System.GetElapsedTime(began).TotalNanoseconds / times;
    }

    private static double At(double[] values, double part)
    {
        Array.Sort(values);
        return values[(int)(values.Length * part)];
    }
}
