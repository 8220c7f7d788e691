using System.Globalization;
using System.Text;
using Xunit;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Tests;

/// <summary>
/// The hottest paths allocate no more than their budgets. Unlike times, bytes do not depend on the load of the machine. The bytes of all threads count, so this test has a project, and therefore a process, of its own.
/// </summary>
public sealed class AllocationBudgetTests
{
    private const int WarmUp = 64;
    private const int Times = 256;

    /// <summary>How often a path is measured at most. What else the process does can only add bytes, so one measurement within the budget is enough.</summary>
    private const int Rounds = 40;

    // What an unoptimized build allocates, in which each asynchronous method allocates its state, and a tenth more; docs/performance.md has the figures of an optimized build.
    private static readonly Dictionary<string, double> Budgets = new(StringComparer.Ordinal)
    {
        ["streams.known.10"] = 2_600,
        ["streams.new.10"] = 4_100,
        ["users.10"] = 1_200,
        ["autoPlay.1"] = 4_700,
        ["autoPlay.10"] = 33_000,
        ["player.state"] = 270,
        ["player.quality"] = 260,
        ["publisher.state"] = 200,
        ["publisher.quality"] = 190,
        ["levels.10"] = 3_100,
        ["levels.10.unheard"] = 0,
        ["message.broadcast"] = 470,
        ["message.command"] = 320,
        ["frame.audio"] = 0,
        ["frame.video"] = 0,
        ["command.setter"] = 410,
        ["command.play"] = 4_300,
        ["command.login"] = 4_400,
    };

    [Fact]
    public async Task The_hottest_paths_keep_their_budgets()
    {
        var report = new StringBuilder();
        var measured = new List<string>();
        await RatioCases.UseAsync(cases =>
        {
            foreach (var what in cases.Where(static what => Budgets.ContainsKey(what.Name)))
            {
                measured.Add(what.Name);
                if (Lowest(what, Budgets[what.Name]) is var bytes && bytes > Budgets[what.Name])
                {
                    report.AppendLine(CultureInfo.InvariantCulture, $"{what.Name}: {bytes:N0} B, but the budget is {Budgets[what.Name]:N0} B.");
                }
            }
        });

        Assert.True(report.Length == 0, report.ToString());
        Assert.Equal(Budgets.Keys.Order(StringComparer.Ordinal), measured.Order(StringComparer.Ordinal));
    }

    private static double Lowest(RatioCase what, double budget)
    {
        what.Run(WarmUp);
        var lowest = double.MaxValue;
        for (var i = 0; i < Rounds && lowest > budget; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            what.Run(Times);
            lowest = Math.Min(lowest, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Times / what.Items);
        }

        return lowest;
    }
}
