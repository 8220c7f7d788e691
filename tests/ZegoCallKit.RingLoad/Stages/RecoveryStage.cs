using System.Collections.Concurrent;
using System.Net.WebSockets;
using ZegoCallKit.RingLoad.Clients;
using ZegoCallKit.RingLoad.Servers;

namespace ZegoCallKit.RingLoad.Stages;

/// <summary>Kills a node, and measures until its clients are connected to another one and have received what was sent to them meanwhile.</summary>
internal static class RecoveryStage
{
    private const int Clients = 500;

    // As the kit's client does: at once, spread over half a second.
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(500);

    public static async Task<Percentiles> RunAsync(ServerProcess dying, ServerProcess other, PingTimer pings)
    {
        var drained = new ConcurrentDictionary<string, TaskCompletionSource>();
        var callers = new List<LoadClient>();
        var callees = new List<LoadClient>();
        for (var i = 0; i < Clients; i++)
        {
            var (caller, callee) = (new LoadClient($"stays-{i}", pings), new LoadClient($"loses-{i}", pings));
            var ring = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            drained[callee.User] = ring;
            callee.Delivered = _ => ring.TrySetResult();
            callers.Add(caller);
            callees.Add(callee);
        }

        await Parallel.ForEachAsync(callers, async (client, _) => await client.ConnectAsync(other.Hub));
        await Parallel.ForEachAsync(callees, async (client, _) => await client.ConnectAsync(dying.Hub));
        await dying.KillAsync();
        var began = TimeProvider.System.GetTimestamp();
        var took = new ConcurrentBag<double>();
        var backs = callees.Select((callee, number) => BackAsync(callee, Spread * number / Clients)).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, Clients), async (i, _) =>
        {
            var call = $"lost-{i}";
            await callers[i].SendAsync(new LoadEnvelope { Id = call, To = [callees[i].User], Call = call, Intent = "ring", RingMs = 60_000 });
        });
        await Task.WhenAll(backs);
        foreach (var client in callers.Concat(callees))
        {
            await client.DisposeAsync();
        }

        return new Percentiles(took);

        async Task BackAsync(LoadClient callee, TimeSpan wait)
        {
            await callee.Lost;
            await Task.Delay(wait, TimeProvider.System);
            while (true)
            {
                try
                {
                    await callee.ConnectAsync(other.Hub);
                    break;
                }
                catch (Exception fault) when (fault is WebSocketException or IOException)
                {
                    await Task.Delay(Spread, TimeProvider.System);
                }
            }

            await drained[callee.User].Task.WaitAsync(TimeSpan.FromSeconds(60));
            took.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }
    }
}
