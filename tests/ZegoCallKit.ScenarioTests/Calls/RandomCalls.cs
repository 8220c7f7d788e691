using System.Collections.Concurrent;
using Xunit;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>
/// Users dial, answer, cancel, hang up and crash in any order, over a transport that loses, duplicates, reorders and delays signals. In the end, all sides agree and
/// nothing is left behind.
/// </summary>
public sealed class RandomCalls(ITestOutputHelper output)
{
    private const int StepsEach = 24;

    // Set it to run more schedules, or one of them alone, to search for a fault.
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("CALL_RUNS"), out var runs) ? runs : 8_000;
    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("CALL_SEED"), out var seed) ? seed : 0;

    // Every run also tries new schedules; the number reproduces them. 0 omits them, as does running one range alone.
    private static readonly int FreshRuns = int.TryParse(Environment.GetEnvironmentVariable("CALL_FRESH_RUNS"), out var fresh) ? fresh : Environment.GetEnvironmentVariable("CALL_SEED") is null ? 2_000 : 0;

    private readonly ConcurrentBag<(int Seed, string Report)> _broken = [];
    private readonly ConcurrentBag<CallReach> _reached = [];
    private readonly ConcurrentDictionary<int, string> _digests = [];
    private int _next;
    private int _end;

    [Fact]
    public void Every_schedule_ends_in_agreement_and_leaves_nothing_behind()
    {
        RunAll(First, Runs);

        // The schedules reach what they are meant to test; two processes that run the same schedules print the same.
        var sum = _reached.Aggregate(new CallReach(), static (all, one) => all + one);
        output.WriteLine($"{CallDigest.Of(_digests.OrderBy(static run => run.Key).Select(static run => run.Value))} {sum}");
        Assert.Empty(sum.Missing(Runs));
    }

    /// <summary>Seeds that have revealed faults.</summary>
    [Theory]
    [InlineData(77_002_716)]
    [InlineData(9_000_480)]
    [InlineData(2_000_010_866)]
    [InlineData(434_101_616)]
    [InlineData(1_812_841_039)]
    [InlineData(732_262_931)]
    [InlineData(732_279_507)]
    [InlineData(759_303_102)]
    [InlineData(538_544_597)]
    [InlineData(781_676_027)]
    [InlineData(781_682_844)]
    public void A_schedule_that_found_a_fault_ends_in_agreement(int seed) => RunAll(seed, 1);

    [Fact]
    public void Fresh_schedules_end_in_agreement_and_leave_nothing_behind()
    {
        var first = FreshSeeds.First;
        output.WriteLine($"fresh schedules of calls: seeds {first} to {first + FreshRuns - 1}");
        RunAll(first, FreshRuns);
    }

    [Fact]
    public void A_schedule_happens_the_same_way_again()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (once, again) = (new CallScene(seed), new CallScene(seed));
            once.Run(StepsEach);
            again.Run(StepsEach);
            Assert.Equal(once.Telling, again.Telling);
        }
    }

    private void RunAll(int first, int runs)
    {
        (_next, _end) = (first - 1, first + runs);

        // Dedicated threads: a simulation that waits for the thread pool must not occupy it.
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(static worker => worker.Start());
        workers.ForEach(static worker => worker.Join());
        foreach (var (seed, report) in _broken.OrderBy(static run => run.Seed))
        {
            output.WriteLine($"seed {seed}: {report.ReplaceLineEndings("|")[..Math.Min(report.Length, 300)].Split("|   at")[0]}");
        }

        Assert.True(_broken.IsEmpty, $"{_broken.Count} of {runs} broken; " + _broken.OrderBy(static run => run.Seed).Select(static run => $"seed {run.Seed}, again with CALL_SEED={run.Seed} CALL_RUNS=1 dotnet run --project tests/ZegoCallKit.ScenarioTests -- -method '*RandomCalls.Every_schedule*': {run.Report}").FirstOrDefault());
        Assert.Equal(runs, _reached.Count);
    }

    private void Work()
    {
        for (int seed; (seed = Interlocked.Increment(ref _next)) < _end;)
        {
            CallScene? scene = null;
            try
            {
                scene = new CallScene(seed);
                scene.Run(StepsEach);
                _reached.Add(scene.Reached);
                _digests[seed] = scene.Digest;
            }
#pragma warning disable CA1031 // Every failure is reported with its seed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _broken.Add((seed, $"{fault}\n{string.Join('\n', scene?.Telling ?? [])}"));
            }
        }
    }
}
