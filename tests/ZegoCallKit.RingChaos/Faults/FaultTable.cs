using ZegoCallKit.RingChaos.Clients;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.RingChaos.Faults;

/// <summary>All faults, in the order of the table.</summary>
internal static class FaultTable
{
    /// <summary>The index of the fault that takes longest to be noticed.</summary>
    public const int HalfOpen = 1;

    private static readonly TimeSpan WrongClock = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("none", static (_, time) => DelayAsync(time)),
        new("half-open connections", FreezeAsync),
        new("node killed", KillNodesAsync),
        new("Redis stopped", static (world, time) => InterruptRedisAsync(world, time, isKill: false)),
        new("Redis killed", static (world, time) => InterruptRedisAsync(world, time, isKill: true)),
        new("connections cut", CutAsync),
        new("delays", static (world, time) => PaceAsync(world, time, 1, new NetworkPace(() => world.Between(0, 400), int.MaxValue))),
        new("clocks 10 min wrong", WrongClocksAsync),
        new("tokens expire", TokensAsync),
        new("slow clients", SlowAsync),
    ];

    /// <summary>A third of the devices has connections that carry nothing and do not end. The devices notice by themselves, which takes longer than the fault.</summary>
    private static Task FreezeAsync(ChaosWorld world, TimeSpan time)
    {
        foreach (var network in world.Some(3))
        {
            network.Freeze();
        }

        return DelayAsync(time);
    }

    private static async Task KillNodesAsync(ChaosWorld world, TimeSpan time)
    {
        var began = TimeProvider.System.GetTimestamp();
        do
        {
            var node = world.Next(ChaosWorld.Nodes);
            await world.KillNodeAsync(node);
            await DelayAsync(world.Between(500, 2_500));
            await world.StartNodeAsync(node);
            await DelayAsync(world.Between(500, 1_500));
        }
        while (TimeProvider.System.GetElapsedTime(began) < time);
    }

    private static async Task InterruptRedisAsync(ChaosWorld world, TimeSpan time, bool isKill)
    {
        var began = TimeProvider.System.GetTimestamp();
        do
        {
            await world.StopRedisAsync(isKill);
            await DelayAsync(world.Between(200, 2_500));
            await world.StartRedisAsync();
            await DelayAsync(world.Between(1_000, 3_000));
        }
        while (TimeProvider.System.GetElapsedTime(began) < time);
    }

    private static async Task CutAsync(ChaosWorld world, TimeSpan time)
    {
        var began = TimeProvider.System.GetTimestamp();
        var down = new List<Network>();
        while (TimeProvider.System.GetElapsedTime(began) < time)
        {
            down.ForEach(static network => network.IsUp = true);
            down = [.. world.Some(12)];
            down.ForEach(static network => network.IsUp = false);
            foreach (var network in world.Some(12))
            {
                network.Break();
            }

            await DelayAsync(world.Between(100, 1_500));
        }

        down.ForEach(static network => network.IsUp = true);
    }

    private static async Task PaceAsync(ChaosWorld world, TimeSpan time, int oneOf, NetworkPace pace)
    {
        var slow = world.Some(oneOf).ToList();
        slow.ForEach(network => network.Pace = pace);
        await DelayAsync(time);
        slow.ForEach(static network => network.Pace = NetworkPace.Unhindered);
    }

    private static async Task WrongClocksAsync(ChaosWorld world, TimeSpan time)
    {
        for (var jump = 0; jump < 2; jump++)
        {
            await world.SetClocksAsync(() => world.Next(2) == 0 ? WrongClock : -WrongClock);
            await DelayAsync(time / 2);
        }

        await world.SetClocksAsync(static () => TimeSpan.Zero);
    }

    private static async Task TokensAsync(ChaosWorld world, TimeSpan time)
    {
        await world.TellAsync(ClientWords.TokensOff);
        await DelayAsync(time);
        await world.TellAsync(ClientWords.TokensOn);
    }

    private static async Task SlowAsync(ChaosWorld world, TimeSpan time)
    {
        await world.TellAsync(ClientWords.SlowOn);
        await PaceAsync(world, time, 3, new NetworkPace(static () => TimeSpan.Zero, 2_000));
        await world.TellAsync(ClientWords.SlowOff);
    }

    private static Task DelayAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
