using ZegoCallKit.RingChaos.Clients;
using ZegoCallKit.RingChaos.Faults;
using ZegoCallKit.RingChaos.Judging;

namespace ZegoCallKit.RingChaos;

/// <summary>Lets one fault follow the other, waits until everything has arrived, and judges.</summary>
internal static class ChaosRun
{
    private static readonly TimeSpan ShortestFault = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestFault = TimeSpan.FromSeconds(8);

    /// <summary>How long nothing may come before what is missing counts as lost.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(120);

    public static async Task<int> RunAsync(TimeSpan time, int seed)
    {
        var random = new Random(seed);
        var logs = new ChaosLogs();
        await using var world = await ChaosWorld.StartAsync(random, logs);
        Judge? judge = null;
        await world.StartClientsAsync(
            (port, key) =>
            {
                var plan = ChaosPlan.Create(port, key, seed);
                judge = new Judge([.. FaultTable.All.Select(static fault => fault.Name)], plan.SelectMany(static process => process.Lanes));
                return plan;
            },
            line =>
            {
                logs.Write("events", line);
                judge!.Take(line);
            });
        await world.TellAsync(ClientWords.Go);
        await WreakAsync(world, random, time, logs);
        await world.TellAsync(ClientWords.Quiet);
        await ArriveAsync(judge!);
        var judgement = judge!.Decide(await world.ReadHistoriesAsync(ChaosPlan.PhoneUsers));
        await judgement.WriteAsync(Console.Out, time, seed);
        return judgement.IsGood ? 0 : 1;
    }

    private static async Task WreakAsync(ChaosWorld world, Random random, TimeSpan time, ChaosLogs logs)
    {
        var began = TimeProvider.System.GetTimestamp();

        // Killing and starting take longer than they are given.
        var each = time / (FaultTable.All.Count + 3);
        each = each < ShortestFault ? ShortestFault : each > LongestFault ? LongestFault : each;
        for (var isFirst = true; ; isFirst = false)
        {
            // What takes longest to be noticed comes first, so that a short run sees it noticed.
            var order = FaultTable.All.Index().OrderBy(fault => isFirst && fault.Index == FaultTable.HalfOpen ? -1 : random.Next()).ToList();
            foreach (var (number, fault) in order)
            {
                if (TimeProvider.System.GetElapsedTime(began) >= time)
                {
                    return;
                }

                logs.Write("events", $"--- {fault.Name}");
                await world.TellAsync(ClientWords.Round, number);
                await fault.RunAsync(world, each);
            }
        }
    }

    /// <summary>Waits until everything has arrived, as long as anything comes.</summary>
    private static async Task ArriveAsync(Judge judge)
    {
        var (events, since) = (judge.Events, TimeProvider.System.GetTimestamp());
        while (!judge.HasAll && TimeProvider.System.GetElapsedTime(since) < Silence)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            if (judge.Events != events)
            {
                (events, since) = (judge.Events, TimeProvider.System.GetTimestamp());
            }
        }
    }
}
