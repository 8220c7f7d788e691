using System.Collections.Concurrent;
using Xunit;
using ZegoCallKit.ScenarioTests.Schedules;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.ScenarioTests;

/// <summary>
/// Logins, publishing, outages, kicks, duplicates, interruptions and cancellations happen in any order. In the end, all parties agree with the cloud and nothing is
/// left behind.
/// </summary>
public sealed class RandomSchedules(ITestOutputHelper output)
{
    private const int StepsEach = 40;

    // Set it to run more schedules, or one of them alone, to search for a fault.
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("SCHEDULE_RUNS"), out var runs) ? runs : 8_000;
    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("SCHEDULE_SEED"), out var seed) ? seed : 0;

    // Every run also tries new schedules; the number reproduces them. 0 omits them, as does running one range alone.
    private static readonly int FreshRuns = int.TryParse(Environment.GetEnvironmentVariable("SCHEDULE_FRESH_RUNS"), out var fresh) ? fresh : Environment.GetEnvironmentVariable("SCHEDULE_SEED") is null ? 2_000 : 0;

    private readonly ConcurrentBag<(int Seed, string Report)> _broken = [];
    private readonly ConcurrentBag<Reach> _reached = [];
    private int _next;
    private int _end;

    [Fact]
    public void Every_schedule_ends_in_agreement_and_leaves_nothing_behind()
    {
        RunAll(First, Runs);

        // The schedules reach what they are meant to test.
        Assert.All(
            [_reached.Sum(r => r.Logins), _reached.Sum(r => r.Publications), _reached.Sum(r => r.Plays), _reached.Sum(r => r.Reconnections), _reached.Sum(r => r.Kicks)],
            count => Assert.True(count > Runs / 2, string.Join(", ", _reached.Aggregate(new Reach(0, 0, 0, 0, 0), (sum, r) => sum + r))));
    }

    /// <summary>Seeds that have revealed faults.</summary>
    [Theory]
    [InlineData(887_611_667)]
    public void A_schedule_that_found_a_fault_ends_in_agreement(int seed) => RunAll(seed, 1);

    [Fact]
    public void Fresh_schedules_end_in_agreement_and_leave_nothing_behind()
    {
        var first = FreshSeeds.First;
        output.WriteLine($"fresh schedules of rooms: seeds {first} to {first + FreshRuns - 1}");
        RunAll(first, FreshRuns);
    }

    private void RunAll(int first, int runs)
    {
        (_next, _end) = (first - 1, first + runs);

        // Dedicated threads: a simulation that waits for the thread pool must not occupy it.
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(static worker => worker.Start());
        workers.ForEach(static worker => worker.Join());
        Assert.True(_broken.IsEmpty, _broken.OrderBy(static run => run.Seed).Select(static run => $"seed {run.Seed}, again with SCHEDULE_SEED={run.Seed} SCHEDULE_RUNS=1 dotnet run --project tests/ZegoCallKit.ScenarioTests -- -method '*RandomSchedules.Every_schedule*': {run.Report}").FirstOrDefault());
        Assert.Equal(runs, _reached.Count);
    }

    private void Work()
    {
        for (int seed; _broken.IsEmpty && (seed = Interlocked.Increment(ref _next)) < _end;)
        {
            var world = new World(seed);
            try
            {
                world.Run(StepsEach);
                _reached.Add(world.Reached);
            }
#pragma warning disable CA1031 // Every failure is reported with its seed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _broken.Add((seed, $"{fault}\n{string.Join('\n', world.Story)}"));
            }
        }
    }
}
