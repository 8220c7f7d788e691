using System.Globalization;
using ZegoCallKit.TestMutations;

namespace ZegoCallKit.Fuzz;

/// <summary>Feeds every target for its share of the time, prints a table, and keeps the input of each fault.</summary>
internal static class FuzzRun
{
    private const int MaxFaults = 5;

    /// <summary>The longest that one input of at most 64 KiB may take.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    public static int Run(IReadOnlyList<IFuzzTarget> targets, TimeSpan time, int seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        Console.WriteLine($"{"target",-20} {"inputs",10} {"accepted",10} {"refused",10} {"faults",8}");
        var faults = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            faults += Run(targets[i], time / targets.Count, HashCode(seed, targets[i].Name));
        }

        Console.WriteLine(faults == 0 ? "no undocumented exception" : string.Create(CultureInfo.InvariantCulture, $"{faults} faults"));
        return faults == 0 ? 0 : 1;
    }

    private static int Run(IFuzzTarget target, TimeSpan time, int seed)
    {
        foreach (var sample in target.Samples)
        {
            if (!target.Read(sample))
            {
                throw new InvalidOperationException($"A sample of {target.Name} is refused as it is; mutations of it would prove little.");
            }
        }

        var mutator = new Mutator(target.Samples, new Random(seed));
        var started = TimeProvider.System.GetTimestamp();
        long inputs = 0;
        long accepted = 0;
        var faults = 0;
        while (faults < MaxFaults && TimeProvider.System.GetElapsedTime(started) < time)
        {
            var input = mutator.Next();
            inputs++;
            var began = TimeProvider.System.GetTimestamp();
            try
            {
                accepted += target.Read(input) ? 1 : 0;
                if (TimeProvider.System.GetElapsedTime(began) is var took && took > Slow)
                {
                    faults += Report(target, input, string.Create(CultureInfo.InvariantCulture, $"took {took.TotalSeconds:0.0} s"));
                }
            }
#pragma warning disable CA1031 // This program searches for every exception that a target does not catch.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                faults += Report(target, input, fault.ToString());
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name,-20} {inputs,10} {accepted,10} {inputs - accepted - faults,10} {faults,8}"));
        return faults;
    }

    private static int Report(IFuzzTarget target, byte[] input, string what)
    {
        var path = Path.Combine(Path.GetTempPath(), $"zegocallkit-fuzz-{target.Name}-{Guid.NewGuid():N}");
        File.WriteAllBytes(path, input);
        Console.Error.WriteLine($"FAILED: {target.Name}, the input is kept as {path}: {what}");
        return 1;
    }

    // Stable across processes, unlike string.GetHashCode.
    private static int HashCode(int seed, string name) => name.Aggregate(seed, static (hash, letter) => unchecked((hash * 31) + letter));
}
