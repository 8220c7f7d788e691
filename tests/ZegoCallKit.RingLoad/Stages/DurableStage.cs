using ZegoCallKit.RingLoad.Clients;
using ZegoCallKit.RingLoad.Servers;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingLoad.Stages;

/// <summary>Measures how many durable signals of running calls a server carries through Redis for each second of its CPU time.</summary>
internal static class DurableStage
{
    private const int Pairs = 32;
    private const int EachLane = 250;

    // As many at once from one device as a call's flow has.
    private const int Open = 4;
    private const int Signals = Pairs * Open * EachLane;
    private const string Measured = "measured";

    public static async Task<double> RunAsync(ServerProcess server, RedisProcess redis, PingTimer pings)
    {
        var arrived = 0;
        var senders = new List<(LoadClient Client, string Call)>();
        var clients = new List<LoadClient>();
        for (var i = 0; i < Pairs; i++)
        {
            var (caller, callee) = (new LoadClient($"sender-{i}", pings), new LoadClient($"taker-{i}", pings));
            await caller.ConnectAsync(server.Hub);
            await callee.ConnectAsync(server.Hub);
            var call = $"load-{i}";
            await caller.SendAsync(new LoadEnvelope { Id = call, To = [callee.User], Call = call, Intent = "ring", RingMs = 30_000 });
            await callee.SendAsync(new LoadEnvelope { Id = call + "-yes", To = [caller.User], Call = call, Intent = "answer", Accepted = true });
            callee.Delivered = id =>
            {
                // A receipt does not wait until the device has the signal, so the last ones of the warm-up can come later.
                if (id.Contains(Measured, StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref arrived);
                }
            };
            senders.Add((caller, call));
            clients.AddRange([caller, callee]);
        }

        await SendAsync("warm", EachLane / 10);
        var (began, cpu, redisCpu) = (TimeProvider.System.GetTimestamp(), server.CpuTime, redis.CpuTime);
        await SendAsync(Measured, EachLane);
        for (var waits = 0; Volatile.Read(ref arrived) < Signals && waits < 100; waits++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var elapsed = TimeProvider.System.GetElapsedTime(began);
        var used = server.CpuTime - cpu;
        if (arrived != Signals)
        {
            throw new InvalidOperationException($"{arrived} of {Signals} durable signals arrived.");
        }

        await Console.Error.WriteLineAsync(
            $"{Signals} durable signals in {elapsed.TotalSeconds:0.0} s: {Signals / elapsed.TotalSeconds:0} a second, {Signals / used.TotalSeconds:0} for each second of the server's CPU, Redis used {(redis.CpuTime - redisCpu).TotalSeconds:0.0} s");
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        return Math.Round(Signals / used.TotalSeconds);

        Task SendAsync(string name, int each) => Task.WhenAll(senders.SelectMany(_ => Enumerable.Range(0, Open), (sender, lane) => LaneAsync(sender.Client, sender.Call, $"{name}-{lane}", each)));

        static async Task LaneAsync(LoadClient client, string call, string name, int count)
        {
            for (var i = 0; i < count; i++)
            {
                var outcome = await client.SendAsync(new LoadEnvelope { Id = $"{client.User}-{name}-{i}", Call = call, Intent = "other", LifeMs = 60_000 });
                if (outcome != "delivered")
                {
                    throw new InvalidOperationException($"A signal was answered with {outcome}.");
                }
            }
        }
    }
}
