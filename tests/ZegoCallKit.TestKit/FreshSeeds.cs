using System.Globalization;
using System.Security.Cryptography;

namespace ZegoCallKit.TestKit;

/// <summary>
/// Chooses the seeds of random suites, in addition to their fixed ones: the environment variable RANDOM_SEED is the first seed, and RANDOM_RUNS their number.
/// <c>.ci/run</c> chooses and prints a new seed each time.
/// </summary>
public static class FreshSeeds
{
    private const string Variable = "RANDOM_SEED";
    private const string Runs = "RANDOM_RUNS";

    /// <summary>Runs a test for each new seed; a failure names the seed that reproduces it. Without the variable, nothing runs.</summary>
    /// <param name="runs">The number of seeds, if RANDOM_RUNS is not set.</param>
    /// <param name="test">The test.</param>
    public static void ForEach(int runs, Action<int> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var seed in Seeds(runs))
        {
            try
            {
                test(seed);
            }
            catch (Exception failure)
            {
                throw Repeatable(seed, failure);
            }
        }
    }

    /// <summary>Runs an asynchronous test for each new seed; a failure names the seed that reproduces it. Without the variable, nothing runs.</summary>
    /// <param name="runs">The number of seeds, if RANDOM_RUNS is not set.</param>
    /// <param name="test">The test.</param>
    /// <returns>A task that completes after the last seed.</returns>
    public static async Task ForEachAsync(int runs, Func<int, Task> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var seed in Seeds(runs))
        {
            try
            {
                await test(seed);
            }
            catch (Exception failure)
            {
                throw Repeatable(seed, failure);
            }
        }
    }

    /// <summary>Returns the seed of a suite that tries a new one on every run, and prints it: RANDOM_SEED, or a random one above all fixed seeds.</summary>
    /// <returns>The seed: at least 0.</returns>
    public static int Next() => First() ?? RandomNumberGenerator.GetInt32(100_000_000, 2_000_000_000);

    private static int? First() => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    private static IEnumerable<int> Seeds(int runs)
    {
        if (First() is not { } first)
        {
            return [];
        }

        var count = int.TryParse(Environment.GetEnvironmentVariable(Runs), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : runs;
        return Enumerable.Range(0, count).Select(run => unchecked(first + run) & int.MaxValue);
    }

    private static InvalidOperationException Repeatable(int seed, Exception failure) => new($"{Variable}={seed} {Runs}=1 repeats this failure. {failure.Message}", failure);
}
