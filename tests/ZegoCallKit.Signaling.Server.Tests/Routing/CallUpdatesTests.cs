using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Routing;

/// <summary>The histories show the newest state of a call, in whatever order nodes write them.</summary>
public sealed class CallUpdatesTests
{
    [Theory]
    [MemberData(nameof(Setups.Stores), MemberType = typeof(Setups))]
    public async Task A_node_that_schedules_late_does_not_postpone_the_end_of_a_newer_ring(string store)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store));
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");
        var answered = await rig.Store.GetCallAsync("call", TestContext.Current.CancellationToken);
        await alice.RingAsync("call", "carol");

        await rig.Nodes[0].Services.GetRequiredService<CallUpdates>().ScheduleAsync(answered!, TestContext.Current.CancellationToken);

        Assert.Equal(rig.Now + 30_000, Assert.Single(await rig.Store.GetDueAsync(long.MaxValue, 10), static item => item.Key == DueKeys.OfCall("call")).At);
    }

    [Theory]
    [MemberData(nameof(Setups.Stores), MemberType = typeof(Setups))]
    public async Task A_node_that_writes_late_does_not_undo_what_a_newer_change_wrote(string store)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store));
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");
        var answered = await rig.Store.GetCallAsync("call", TestContext.Current.CancellationToken);
        rig.Clock.Advance(TimeSpan.FromSeconds(30));
        await alice.StopAsync("call");

        await rig.Nodes[0].Services.GetRequiredService<CallUpdates>().WriteHistoriesAsync(answered!, TestContext.Current.CancellationToken);

        foreach (var device in new[] { alice, bob })
        {
            Assert.Equal(30_000, Assert.Single((await device.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries).DurationMs);
        }
    }
}
