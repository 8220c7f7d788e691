using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.Server.Tests.Nodes;

/// <summary>Taking over a failed node costs the others nothing, however many devices it had.</summary>
public sealed class TakeoverTests
{
    private readonly FaultyKind _store = new();

    [Fact]
    public async Task A_node_that_takes_another_one_over_for_a_long_time_keeps_its_own_lease()
    {
        await using var rig = await ServerRig.StartAsync(_store, configure: static services => services.AddSingleton(new NodeState()));
        await FailAsync(rig, "bob");
        var takeover = _store.Hold(nameof(ICallStore.DisconnectAsync), "bob");
        await Eventually.TrueAsync(() =>
        {
            rig.Clock.Advance(CallNode.LeaseEvery);
            return Task.FromResult(takeover.IsReached);
        });

        try
        {
            for (var second = 0; second < 60; second++)
            {
                rig.Clock.Advance(TimeSpan.FromSeconds(1));
                await Eventually.TrueAsync(async () => !(await rig.Store.GetDeadNodesAsync(rig.Now + NodeMaintenance.LeaseMs - (long)CallNode.LeaseEvery.TotalMilliseconds - 1_000)).Contains(IdOf(rig.Nodes[0])));
            }
        }
        finally
        {
            takeover.Heal();
        }

        await Eventually.TrueAsync(async () => !(await rig.Store.GetUserAsync("bob", rig.Now)).Devices.Any(static device => device.IsConnected));
    }

    [Fact]
    public async Task The_devices_of_a_failed_node_do_not_wait_for_each_other()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        string[] users = ["bob", "carol", "dave"];
        await FailAsync(rig, users);
        var first = _store.Hold(nameof(ICallStore.DisconnectAsync));

        var taking = MaintenanceOf(rig.Nodes[0]).CleanUpAsync(TestContext.Current.CancellationToken);
        await first.ReachedAsync();

        await Eventually.TrueAsync(async () =>
        {
            var records = await Task.WhenAll(users.Select(async user => await rig.Store.GetUserAsync(user, rig.Now)));
            return records.Count(static record => record.Devices[0].IsConnected) == 1;
        });
        first.Heal();
        await taking;
        Assert.Empty(await rig.Store.GetDeadNodesAsync(rig.Now));
    }

    [Fact]
    public async Task A_failed_node_is_taken_over_by_one_node()
    {
        await using var rig = await ServerRig.StartAsync(_store, nodes: 2);
        await FailAsync(rig, "bob");
        foreach (var node in rig.Nodes)
        {
            await ServerRig.RenewAsync(node);
        }

        var first = _store.Hold(nameof(ICallStore.DisconnectAsync));
        var taking = MaintenanceOf(rig.Nodes[0]).CleanUpAsync(TestContext.Current.CancellationToken);
        await first.ReachedAsync();

        await MaintenanceOf(rig.Nodes[1]).CleanUpAsync(TestContext.Current.CancellationToken);

        Assert.True((await rig.Store.GetUserAsync("bob", rig.Now)).Devices[0].IsConnected);
        first.Heal();
        await taking;
        Assert.False((await rig.Store.GetUserAsync("bob", rig.Now)).Devices[0].IsConnected);
        Assert.Empty(await rig.Store.GetDeadNodesAsync(rig.Now));
    }

    private static string IdOf(WebApplication node) => node.Services.GetRequiredService<NodeIdentity>().Id;

    private static NodeMaintenance MaintenanceOf(WebApplication node) => node.Services.GetRequiredService<NodeMaintenance>();

    // Leaves a node whose lease has expired, with the devices of users.
    private static async Task FailAsync(ServerRig rig, params string[] users)
    {
        await rig.Store.RenewNodeAsync("dead", rig.Now + 1);
        foreach (var user in users)
        {
            await rig.Store.ConnectAsync(new ConnectRequest { User = user, Device = "phone", Node = "dead", Connection = user }, rig.Now);
        }

        rig.Clock.Advance(TimeSpan.FromSeconds(5));
    }
}
