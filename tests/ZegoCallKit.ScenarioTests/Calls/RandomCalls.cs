using System.Collections.Concurrent;
using Xunit;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Users dial, answer, cancel, hang up and crash in any order, over a transport that loses, repeats, reorders and delays: in the end everybody agrees, and nothing is left behind.</summary>
public sealed class RandomCalls
{
    private const int Runs = 10_000;
    private const int StepsEach = 24;

    private readonly ConcurrentBag<(int Seed, string Report)> _broken = [];
    private readonly ConcurrentBag<CallReach> _reached = [];
    private int _next = -1;

    [Fact]
    public void Every_schedule_ends_in_agreement_and_leaves_nothing_behind()
    {
        // Threads of their own: a simulation that waits for the pool must not hold it.
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        Assert.True(_broken.IsEmpty, _broken.OrderBy(run => run.Seed).Select(run => $"seed {run.Seed}: {run.Report}").FirstOrDefault());
        Assert.Equal(Runs, _reached.Count);

        // The schedules reach what they are about.
        var sum = _reached.Aggregate(new CallReach(), (all, one) => all + one);
        Assert.True(sum.Covers(Runs), sum.ToString());
    }

    private void Work()
    {
        for (int seed; _broken.IsEmpty && (seed = Interlocked.Increment(ref _next)) < Runs;)
        {
            var world = new CallScene(seed);
            try
            {
                world.Run(StepsEach);
                _reached.Add(world.Reached);
            }
#pragma warning disable CA1031 // Whatever broke is reported with its seed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _broken.Add((seed, $"{fault}\n{string.Join('\n', world.Story)}"));
            }
        }
    }
}
