using System.Globalization;

namespace ZegoCallKit.TestKit;

/// <summary>Chooses the seeds of random suites beside their fixed ones: the environment variable RANDOM_SEED is the first, RANDOM_RUNS how many. <c>.ci/run</c> draws and prints a new one each time.</summary>
public static class FreshSeeds
{
    private const string Variable = "RANDOM_SEED";
    private const string Runs = "RANDOM_RUNS";

    /// <summary>Runs a test for each fresh seed; a failure names the seed that repeats it. Without the variable nothing runs.</summary>
    /// <param name="runs">The number of seeds unless RANDOM_RUNS gives it.</param>
    /// <param name="test">The test.</param>
    public static void ForEach(int runs, Action<int> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return;
        }

        var count = int.TryParse(Environment.GetEnvironmentVariable(Runs), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : runs;
        for (var run = 0; run < count; run++)
        {
            var seed = unchecked(first + run) & int.MaxValue;
            try
            {
                test(seed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{Variable}={seed} {Runs}=1 repeats this failure. {failure.Message}", failure);
            }
        }
    }
}
