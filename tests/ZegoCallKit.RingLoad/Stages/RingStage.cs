using System.Collections.Concurrent;
using ZegoCallKit.RingLoad.Clients;
using ZegoCallKit.RingLoad.Servers;

namespace ZegoCallKit.RingLoad.Stages;

/// <summary>Measures the time from the sending of an invitation until the callee's device has it, at a steady rate.</summary>
internal static class RingStage
{
    private const int Pairs = 50;
    private const int Rings = 2_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan ArrivalTimeout = TimeSpan.FromSeconds(10);

    public static async Task<Percentiles> RunAsync(ServerProcess callersServer, ServerProcess calleesServer, PingTimer pings)
    {
        var sentAt = new ConcurrentDictionary<string, (long Time, TaskCompletionSource Arrived)>();
        var took = new ConcurrentBag<double>();
        var pairs = new List<(LoadClient Caller, LoadClient Callee)>();
        for (var i = 0; i < Pairs; i++)
        {
            var (caller, callee) = (new LoadClient($"caller-{i}", pings), new LoadClient($"callee-{i}", pings));
            await caller.ConnectAsync(callersServer.Hub);
            await callee.ConnectAsync(calleesServer.Hub);
            callee.Delivered = id =>
            {
                if (sentAt.TryRemove(id, out var sent))
                {
                    took.Add(TimeProvider.System.GetElapsedTime(sent.Time).TotalMilliseconds);
                    sent.Arrived.SetResult();
                }
            };
            pairs.Add((caller, callee));
        }

        // The first rings compile.
        var run = Guid.NewGuid().ToString("N")[..8];
        await RingAsync("warm", 200);
        took.Clear();
        await RingAsync("ring", Rings);
        foreach (var (caller, callee) in pairs)
        {
            await caller.DisposeAsync();
            await callee.DisposeAsync();
        }

        return new Percentiles(took);

        async Task RingAsync(string name, int count)
        {
            using var timer = new PeriodicTimer(Pause);
            var open = new List<Task>();
            for (var i = 0; i < count && await timer.WaitForNextTickAsync(); i++)
            {
                open.Add(OneAsync(pairs[i % Pairs], $"{run}-{name}-{i}"));
            }

            await Task.WhenAll(open);
        }

        async Task OneAsync((LoadClient Caller, LoadClient Callee) pair, string id)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            sentAt[id] = (TimeProvider.System.GetTimestamp(), arrived);
            var outcome = await pair.Caller.SendAsync(new LoadEnvelope { Id = id, To = [pair.Callee.User], Call = id, Intent = "ring", RingMs = 30_000 });
            if (outcome != "delivered")
            {
                throw new InvalidOperationException($"The ring {id} was answered with {outcome}.");
            }

            // A ring that is declined before the device has it is not delivered anymore.
            await Task.WhenAny(arrived.Task, pair.Callee.Lost).WaitAsync(ArrivalTimeout);
            if (!arrived.Task.IsCompleted)
            {
                throw new InvalidOperationException($"The connection of {pair.Callee.User} was lost before the ring {id} arrived.");
            }

            await pair.Callee.SendAsync(new LoadEnvelope { Id = id + "-no", To = [pair.Caller.User], Call = id, Intent = "answer", Accepted = false });
        }
    }
}
