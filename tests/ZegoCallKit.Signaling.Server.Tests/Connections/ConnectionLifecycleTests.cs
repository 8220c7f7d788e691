using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Connections;

/// <summary>Whatever the store does while a connection opens and closes, nobody stays online who is not.</summary>
public sealed class ConnectionLifecycleTests
{
    private readonly FaultyKind _store = new();

    [Theory]
    [InlineData(nameof(ICallStore.WatchAsync))]
    [InlineData(nameof(ICallStore.AckAsync))]
    [InlineData(nameof(ICallStore.ScheduleAsync))]
    [InlineData(nameof(ICallStore.DisconnectAsync))]
    public async Task A_store_that_fails_while_a_connection_closes_leaves_no_device_online(string method)
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await bob.Hub.InvokeAsync(WireProtocol.Watch, new[] { "alice" });
        await alice.TellAsync("hello", 60_000, "bob");
        var hello = await bob.NextAsync();
        var connection = Connections(rig).OfUser("bob").Single();

        var fault = _store.Fail(method);
        await bob.AckAsync(hello.Seq);
        await bob.DisposeAsync();
        await fault.ReachedAsync();
        await Eventually.TrueAsync(() => Task.FromResult(connection.Closed.IsCancellationRequested));
        fault.Heal();

        await rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(WireOutcomes.Queued, (await alice.TellAsync("still there?", 60_000, "bob")).Receipts[0].Outcome);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.False((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);
    }

    [Fact]
    public async Task The_devices_that_are_connected_stay_so()
    {
        await using var rig = await ServerRig.StartAsync(_store, nodes: 2);
        var alice = await rig.ConnectAsync("alice", node: 0);
        var bob = await rig.ConnectAsync("bob", node: 1);

        await rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync(TestContext.Current.CancellationToken);
        await rig.Nodes[1].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync(TestContext.Current.CancellationToken);

        await alice.TellAsync("hello", null, "bob");
        await bob.NextAsync(WireIntents.Other);
        await bob.TellAsync("hello", null, "alice");
        await alice.NextAsync(WireIntents.Other);
    }

    [Fact]
    public async Task What_waits_for_a_device_is_sent_before_its_next_connection_takes_over()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var fault = _store.Hold(nameof(ICallStore.ReadAsync), "bob");
        await alice.TellAsync("kept", 60_000, "bob");
        await fault.ReachedAsync();
        await alice.TellAsync("passing", null, "bob");

        var next = await rig.ConnectAsync("bob", epoch: bob.Welcome.Epoch, seq: bob.Welcome.Seq);
        await alice.TellAsync("later", null, "bob");
        fault.Heal();

        Assert.Equal("kept", Text(await bob.NextAsync()));
        Assert.Equal("passing", Text(await bob.NextAsync()));
        Assert.Equal(WireReasons.Replaced, (await bob.ByeAsync()).Reason);
        Assert.Equal("kept", Text(await next.NextAsync()));
        Assert.Equal("later", Text(await next.NextAsync()));
    }

    [Theory]
    [InlineData(nameof(ICallStore.TrySetOfflineAsync))]
    [InlineData(nameof(ICallStore.GetWatchersAsync))]
    public async Task A_goodbye_that_fails_half_way_is_seen_after_the_grace(string method)
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        Assert.True((await alice.NextPresenceAsync()).IsOnline);

        var fault = _store.Fail(method);
        await Assert.ThrowsAsync<HubException>(() => bob.Hub.InvokeAsync(WireProtocol.Goodbye));
        fault.Heal();
        await bob.DisposeAsync();
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));

        Assert.False((await alice.NextPresenceAsync()).IsOnline);
    }

    [Fact]
    public async Task A_goodbye_leaves_nothing_to_do()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var bob = await rig.ConnectAsync("bob");
        await bob.Hub.InvokeAsync(WireProtocol.Goodbye);
        await bob.DisposeAsync();
        await Eventually.TrueAsync(() => Task.FromResult(Connections(rig).Count == 0));

        Assert.False((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);
        Assert.Empty(await rig.Store.GetDueAsync(long.MaxValue, 10));
    }

    [Theory]
    [InlineData(nameof(ICallStore.ReadAsync))]
    [InlineData(nameof(ICallStore.GetWatchersAsync))]
    public async Task That_a_user_came_online_is_published_when_the_hello_that_failed_is_repeated(string method)
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        Assert.False((await alice.NextPresenceAsync()).IsOnline);

        var bob = rig.Create("bob");
        await bob.StartAsync();
        var fault = _store.Fail(method, "bob");
        await Assert.ThrowsAsync<HubException>(() => bob.HelloAsync());
        fault.Heal();
        await bob.HelloAsync();

        Assert.True((await alice.NextPresenceAsync()).IsOnline);
    }

    [Fact]
    public async Task A_hello_that_the_store_executes_after_the_connection_closed_leaves_no_device_online()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var hello = _store.Hold(nameof(ICallStore.ConnectAsync));
        var bob = rig.Create("bob");
        await bob.StartAsync();
        _ = bob.HelloAsync();
        await hello.ReachedAsync();
        var connection = Connections(rig).All.Single();
        await bob.DisposeAsync();
        await Eventually.TrueAsync(() => Task.FromResult(connection.Closed.IsCancellationRequested));

        hello.Heal();

        await Eventually.TrueAsync(async () => (await rig.Store.GetUserAsync("bob", rig.Now)).Devices is [{ IsConnected: false }]);
        await Eventually.TrueAsync(() => Task.FromResult(Connections(rig).OfUser("bob").Count == 0));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.False((await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);
    }

    private static string Text(WireDelivery delivery) => Encoding.UTF8.GetString(delivery.Payload.Span);

    private static ConnectionTable Connections(ServerRig rig) => rig.Nodes[0].Services.GetRequiredService<ConnectionTable>();
}
