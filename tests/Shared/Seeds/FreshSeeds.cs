using System.Globalization;
using System.Security.Cryptography;

namespace ZegoCallKit.TestSeeds;

/// <summary>
/// Chooses further seeds of random suites, in addition to their fixed ones: the environment variable RANDOM_SEED is the first seed, and RANDOM_RUNS their number.
/// <c>.ci/run</c> chooses and prints a new seed each time.
/// </summary>
internal static class FreshSeeds
{
    private const string Variable = "RANDOM_SEED";
    private const string Runs = "RANDOM_RUNS";

    // Leaves room for further seeds.
    private const int Last = 0x3fffffff;

    private static readonly int? Given = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed & Last : null;

    /// <summary>Gets the first new seed: that of the variable, or a random one above all fixed seeds.</summary>
    public static int First { get; } = Given ?? RandomNumberGenerator.GetInt32(100_000_000, Last);

    /// <summary>Returns new seeds; none without the variable.</summary>
    /// <param name="runs">The number of seeds, if RANDOM_RUNS is not set.</param>
    public static IEnumerable<int> Of(int runs)
    {
        if (Given is null)
        {
            return [];
        }

        var count = int.TryParse(Environment.GetEnvironmentVariable(Runs), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : runs;
        return Enumerable.Range(0, count).Select(static run => (First + run) & Last);
    }

    /// <summary>Runs a test with its fixed seed and with new ones; a failure names the seed that reproduces it.</summary>
    /// <param name="fixedSeed">The seed of every run.</param>
    /// <param name="runs">The number of new seeds, if RANDOM_RUNS is not set.</param>
    /// <param name="test">The test.</param>
    public static void ForEach(int fixedSeed, int runs, Action<int> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var each in (IEnumerable<int>)[fixedSeed, .. Of(runs)])
        {
            try
            {
                test(each);
            }
            catch (Exception failure)
            {
                throw Repeatable(each, failure);
            }
        }
    }

    /// <summary>Runs an asynchronous test with its fixed seed and with new ones; a failure names the seed that reproduces it.</summary>
    /// <param name="fixedSeed">The seed of every run.</param>
    /// <param name="runs">The number of new seeds, if RANDOM_RUNS is not set.</param>
    /// <param name="test">The test.</param>
    /// <returns>A task that completes after the last seed.</returns>
    public static async Task ForEachAsync(int fixedSeed, int runs, Func<int, Task> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var each in (IEnumerable<int>)[fixedSeed, .. Of(runs)])
        {
            try
            {
                await test(each);
            }
            catch (Exception failure)
            {
                throw Repeatable(each, failure);
            }
        }
    }

    private static InvalidOperationException Repeatable(int failed, Exception failure) => new($"{Variable}={failed} {Runs}=1 repeats this failure. {failure.Message}", failure);
}
