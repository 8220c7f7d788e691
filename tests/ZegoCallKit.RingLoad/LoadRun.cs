using ZegoCallKit.RingLoad.Clients;
using ZegoCallKit.RingLoad.Servers;
using ZegoCallKit.RingLoad.Stages;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingLoad;

/// <summary>Runs all stages, one after another, each with servers of its own.</summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(int connections)
    {
        await using var pings = new PingTimer();
        var report = new LoadReport { Connections = connections };

        await using (var server = await ServerProcess.StartAsync(null))
        {
            report = await IdleStage.RunAsync(server, connections, pings, report);
        }

        await using (var server = await ServerProcess.StartAsync(null))
        {
            var rings = await RingStage.RunAsync(server, server, pings);
            await Console.Error.WriteLineAsync($"rings on one node: p50 {rings.At(0.5):0.0} ms, p99 {rings.At(0.99):0.0} ms");
            report = report with { InviteP50Ms = rings.At(0.5), InviteP99Ms = rings.At(0.99) };
        }

        await using (var redis = await RedisProcess.StartAsync())
        {
            await using (var server = await ServerProcess.StartAsync(redis.Configuration))
            {
                report = report with { DurablePerSecondPerCore = await DurableStage.RunAsync(server, redis, pings) };
            }

            await using (var first = await ServerProcess.StartAsync(redis.Configuration))
            await using (var second = await ServerProcess.StartAsync(redis.Configuration))
            {
                var rings = await RingStage.RunAsync(first, second, pings);
                await Console.Error.WriteLineAsync($"rings across two nodes: p50 {rings.At(0.5):0.0} ms, p99 {rings.At(0.99):0.0} ms");
                report = report with { TwoNodesP99Ms = rings.At(0.99) };
                var recovered = await RecoveryStage.RunAsync(first, second, pings);
                await Console.Error.WriteLineAsync($"recovered from a killed node: p50 {recovered.At(0.5):0} ms, p99 {recovered.At(0.99):0} ms");
                report = report with { RecoveredP99Ms = recovered.At(0.99) };
            }
        }

        foreach (var miss in report.Misses())
        {
            await Console.Error.WriteLineAsync($"MISSED: {miss}");
        }

        await Console.Out.WriteLineAsync(report.ToJson());
        return 0;
    }
}
