namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures cases: the case and its floor take turns, so that whatever else the machine does meets both.</summary>
internal static class RatioRun
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(12);

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

        var ratios = ns.Zip(floorNs, (own, floor) => own / floor).ToArray();
        return new(Median(ns), Median(floorNs), Median(ratios), Math.Round(Median(bytes), 1), what.Target, what.MaxBytes);
    }

    // Runs it until it is compiled as well as it will be, then finds how often fits into a turn.
    private static int TimesFor(Action<int> run)
    {
        var began = TimeProvider.System.GetTimestamp();
        var times = 1;
        double each;
        do
        {
            each = Nanoseconds(run, times);
            if (each * times < Turn.TotalNanoseconds / 4)
            {
                times *= 2;
            }
        }
        while (TimeProvider.System.GetElapsedTime(began) < WarmUp);

        return Math.Max(1, (int)(Turn.TotalNanoseconds / each));
    }

    private static double Nanoseconds(Action<int> run, int times)
    {
        var began = TimeProvider.System.GetTimestamp();
        run(times);
        return TimeProvider.System.GetElapsedTime(began).TotalNanoseconds / times;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
