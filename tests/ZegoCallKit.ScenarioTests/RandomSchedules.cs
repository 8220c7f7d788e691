using System.Collections.Concurrent;
using Xunit;
using ZegoCallKit.ScenarioTests.Schedules;

namespace ZegoCallKit.ScenarioTests;

/// <summary>
/// Logins, publishing, outages, kicks, duplicates, interruptions and cancellations happen in any order. In the end, all parties agree with the cloud and nothing is
/// left behind.
/// </summary>
public sealed class RandomSchedules
{
    private const int StepsEach = 40;

    // Set it to run more schedules, or one of them alone, to search for a fault.
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("SCHEDULE_RUNS"), out var runs) ? runs : 10_000;
    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("SCHEDULE_SEED"), out var seed) ? seed : 0;

    private readonly ConcurrentBag<(int Seed, string Report)> _broken = [];
    private readonly ConcurrentBag<Reach> _reached = [];
    private int _next = First - 1;

    [Fact]
    public void Every_schedule_ends_in_agreement_and_leaves_nothing_behind()
    {
        // Dedicated threads: a simulation that waits for the thread pool must not occupy it.
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        Assert.True(_broken.IsEmpty, _broken.OrderBy(run => run.Seed).Select(run => $"seed {run.Seed}: {run.Report}").FirstOrDefault());
        Assert.Equal(Runs, _reached.Count);

        // The schedules reach what they are meant to test.
        Assert.All(
            [_reached.Sum(r => r.Logins), _reached.Sum(r => r.Publications), _reached.Sum(r => r.Plays), _reached.Sum(r => r.Reconnections), _reached.Sum(r => r.Kicks)],
            count => Assert.True(count > Runs / 2, string.Join(", ", _reached.Aggregate(new Reach(0, 0, 0, 0, 0), (sum, r) => sum + r))));
    }

    private void Work()
    {
        for (int seed; _broken.IsEmpty && (seed = Interlocked.Increment(ref _next)) < First + Runs;)
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
