using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Which users are notified when another user connects and disconnects.</summary>
public sealed class PresenceTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_watcher_sees_how_users_are_and_what_changes(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var carol = await rig.ConnectAsync("carol");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob", "carol" });

        var states = new[] { await alice.NextPresenceAsync(), await alice.NextPresenceAsync() }.ToDictionary(static state => state.User, static state => state.IsOnline);
        Assert.Equal((false, true), (states["bob"], states["carol"]));

        var bob = await rig.ConnectAsync("bob");
        Assert.Equal(("bob", true, null), Of(await alice.NextPresenceAsync()));
        await bob.Hub.InvokeAsync(WireProtocol.SetStatus, new WireStatus { Status = "busy" });
        Assert.Equal(("bob", true, "busy"), Of(await alice.NextPresenceAsync()));
        await bob.Hub.InvokeAsync(WireProtocol.SetStatus, new WireStatus { Status = "away", Until = rig.Now + 5_000 });
        Assert.Equal(("bob", true, "away"), Of(await alice.NextPresenceAsync()));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(("bob", true, null), Of(await alice.NextPresenceAsync()));

        // A user who says goodbye is offline at once.
        await bob.Hub.InvokeAsync(WireProtocol.Goodbye);
        Assert.Equal(("bob", false, null), Of(await alice.NextPresenceAsync()));

        await alice.Hub.InvokeAsync(WireProtocol.Unwatch, new[] { "carol" });
        await carol.Hub.InvokeAsync(WireProtocol.SetStatus, new WireStatus { Status = "unseen" });
        await rig.ConnectAsync("bob");
        Assert.Equal(("bob", true, null), Of(await alice.NextPresenceAsync()));
        Assert.True(carol.HasNoPresence);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_blip_is_not_seen_and_a_lost_connection_is_seen_after_the_grace(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        await alice.NextPresenceAsync();

        await LoseAsync(rig, bob);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        bob = await rig.ConnectAsync("bob");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.True(alice.HasNoPresence);

        await LoseAsync(rig, bob);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.True(alice.HasNoPresence);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(("bob", false, null), Of(await alice.NextPresenceAsync()));
        Assert.True(alice.HasNoPresence);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_blip_of_one_device_is_not_seen_when_another_one_says_goodbye(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob");
        var desk = await rig.ConnectAsync("bob", "desk");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        await alice.NextPresenceAsync();

        await LoseAsync(rig, phone);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await desk.Hub.InvokeAsync(WireProtocol.Goodbye);
        Assert.True((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);

        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        phone = await rig.ConnectAsync("bob");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.True((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);
        Assert.True(alice.HasNoPresence);

        await LoseAsync(rig, phone);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(("bob", false, null), Of(await alice.NextPresenceAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_user_whose_devices_all_say_goodbye_is_offline_at_once(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob");
        var desk = await rig.ConnectAsync("bob", "desk");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        await alice.NextPresenceAsync();

        await phone.Hub.InvokeAsync(WireProtocol.Goodbye);
        Assert.True((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);
        await desk.Hub.InvokeAsync(WireProtocol.Goodbye);

        Assert.Equal(("bob", false, null), Of(await alice.NextPresenceAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_a_dead_node_held_goes_offline(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        await rig.Store.RenewNodeAsync("dead", rig.Now + 30_000);
        await rig.Store.ConnectAsync(new ConnectRequest { User = "bob", Device = "phone", Node = "dead", Connection = "x" }, rig.Now);
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        Assert.True((await alice.NextPresenceAsync()).IsOnline);

        rig.Clock.Advance(TimeSpan.FromSeconds(31));
        foreach (var node in rig.Nodes)
        {
            await ServerRig.RenewAsync(node);
        }

        await rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync();
        Assert.Equal(WireOutcomes.Dropped, (await alice.TellAsync("anybody?", null, "bob")).Receipts[0].Outcome);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(("bob", false, null), Of(await alice.NextPresenceAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_node_that_was_taken_for_dead_has_its_devices_connect_anew(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var bob = await rig.ConnectAsync("bob", node: 0);
        var id = rig.Nodes[0].Services.GetRequiredService<NodeIdentity>().Id;
        await rig.Nodes[^1].Services.GetRequiredService<NodeMaintenance>().TakeOverNodeAsync(id, TestContext.Current.CancellationToken);

        // When the node next checks its lease.
        await ServerRig.RenewAsync(rig.Nodes[0]);
        Assert.Equal(WireReasons.Unavailable, (await bob.ByeAsync()).Reason);
        bob = await rig.ConnectAsync("bob", node: 0, epoch: bob.Welcome.Epoch);
        await (await rig.ConnectAsync("alice")).TellAsync("hello again", null, "bob");
        await bob.NextAsync();
    }

    private static (string User, bool IsOnline, string? Status) Of(WirePresence state) => (state.User, state.IsOnline, state.Status);

    // Waits until the server has noticed the lost connection.
    private static async Task LoseAsync(ServerRig rig, TestDevice device)
    {
        await device.DisposeAsync();
        await Eventually.TrueAsync(async () => !(await rig.Store.GetUserAsync(device.User, rig.Now)).Devices.Any(known => known.Device == device.Device && known.IsConnected));
    }
}
