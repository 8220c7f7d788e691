using ZegoCallKit.RingLoad.Clients;
using ZegoCallKit.RingLoad.Servers;

namespace ZegoCallKit.RingLoad.Stages;

/// <summary>Measures what connections cost that nobody uses.</summary>
internal static class IdleStage
{
    private const int WarmUp = 200;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    public static async Task<LoadReport> RunAsync(ServerProcess server, int connections, PingTimer pings, LoadReport report)
    {
        // What the server compiles and keeps for its first clients is not a cost of each.
        foreach (var client in await ConnectAsync(server, "warm", WarmUp, pings))
        {
            await client.DisposeAsync();
        }

        await server.CollectAsync();
        var before = server.ResidentBytes;
        var began = TimeProvider.System.GetTimestamp();
        var clients = await ConnectAsync(server, "idle", connections, pings);
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        await server.CollectAsync();
        var bytes = (server.ResidentBytes - before) / (double)connections;

        var cpu = server.CpuTime;
        await Task.Delay(Watched, TimeProvider.System);
        var percent = (server.CpuTime - cpu) / Watched * 100;
        var lost = clients.Count(static client => client.Lost.IsCompleted);
        if (lost > 0)
        {
            throw new InvalidOperationException($"{lost} of {connections} idle connections were lost.");
        }

        await Console.Error.WriteLineAsync($"{connections} connections in {elapsed.TotalSeconds:0.0} s: {bytes / 1024:0.0} KB each, {percent:0.0} % of a core while idle");
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        return report with { KilobytesPerConnection = Math.Round(bytes / 1024, 1), IdleCorePercent = Math.Round(percent, 1) };
    }

    private static async Task<List<LoadClient>> ConnectAsync(ServerProcess server, string prefix, int count, PingTimer pings)
    {
        var clients = Enumerable.Range(0, count).Select(number => new LoadClient($"{prefix}-{number}", pings)).ToList();
        await Parallel.ForEachAsync(clients, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (client, _) => await client.ConnectAsync(server.Hub));
        return clients;
    }
}
