using System.Runtime;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures cases by the CPU time of the process: the case and its floor alternate, so that other load on the machine affects both.</summary>
internal static class RatioRun
{
    private const int Rounds = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(6);

    public static RatioResult Measure(RatioCase what)
    {
        var times = TimesFor(what.Run);
        var floorTimes = TimesFor(what.Floor);
        var (kit, floor) = (new Turns(), new Turns());
        for (var i = 0; i < Rounds; i++)
        {
            floor.Add(what.Floor, floorTimes, what.Items);
            kit.Add(what.Run, times, what.Items);
        }

        return new()
        {
            Ns = kit.Nanoseconds,
            FloorNs = floor.Nanoseconds,
            Bytes = kit.Bytes,
            FloorBytes = floor.Bytes,
            Target = what.Target,
            MaxNs = what.MaxNs,
            MaxBytes = what.MaxBytesRatio is { } ratio ? floor.Bytes * ratio : what.MaxBytes,
        };
    }

    // Runs the case until it is fully compiled, then determines how often it fits into a round.
    private static int TimesFor(Action<int> run)
    {
        var began = TimeProvider.System.GetTimestamp();
        var compiledAt = began;
        var compiled = 0L;
        var times = 1;
        var each = double.MaxValue;
        do
        {
            // The fastest run counts, because other load can interrupt any of them; one that is too short for the clock says nothing.
            var before = TimeProvider.System.GetTimestamp();
            run(times);
            var elapsed = TimeProvider.System.GetElapsedTime(before);
            if (elapsed < Turn / 4)
            {
                times *= 2;
            }
            else
            {
                each = Math.Min(each, elapsed.TotalNanoseconds / times);
            }

            if (JitInfo.GetCompiledMethodCount() is var count && count != compiled)
            {
                compiled = count;
                compiledAt = TimeProvider.System.GetTimestamp();
            }
        }
        while (each == double.MaxValue || (TimeProvider.System.GetElapsedTime(compiledAt) < WarmUp && TimeProvider.System.GetElapsedTime(began) < LongestWarmUp));

        return Math.Max(2, (int)(Turn.TotalNanoseconds / each) / 2 * 2);
    }

    private sealed class Turns
    {
        private readonly List<double> _ns = [];
        private readonly List<double> _bytes = [];

        // Other load only ever adds time: the faster rounds were affected least.
        public double Nanoseconds => At(_ns, 0.25);

        public double Bytes => Math.Round(At(_bytes, 0.5), 1);

        public void Add(Action<int> run, int times, int items)
        {
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var began = Environment.CpuUsage.TotalTime;
            run(times);
            _ns.Add((Environment.CpuUsage.TotalTime - began).TotalNanoseconds / times / items);
            _bytes.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / times / items);
        }

        private static double At(List<double> values, double part)
        {
            values.Sort();
            return values[(int)(values.Count * part)];
        }
    }
}
