using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Connections;

/// <summary>The store knows whom a node watches, whatever failed before and whoever watches at the same time.</summary>
public sealed class WatchTests
{
    private readonly FaultyKind _store = new();

    [Fact]
    public async Task After_a_watch_that_failed_the_next_one_watches()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var fault = _store.Fail(nameof(ICallStore.WatchAsync));
        await Assert.ThrowsAsync<HubException>(() => WatchAsync(alice));
        fault.Heal();

        await WatchAsync(alice);
        Assert.False((await alice.NextPresenceAsync()).IsOnline);
        await rig.ConnectAsync("bob");
        Assert.True((await alice.NextPresenceAsync()).IsOnline);
    }

    [Fact]
    public async Task After_a_watch_that_failed_another_device_watches_as_well()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var carol = await rig.ConnectAsync("carol");
        var fault = _store.Fail(nameof(ICallStore.WatchAsync));
        await Assert.ThrowsAsync<HubException>(() => WatchAsync(alice));
        fault.Heal();

        await WatchAsync(carol);
        await carol.NextPresenceAsync();
        await rig.ConnectAsync("bob");
        Assert.True((await carol.NextPresenceAsync()).IsOnline);
    }

    [Fact]
    public async Task An_unwatch_that_the_store_executes_after_another_watch_does_not_undo_it()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var carol = await rig.ConnectAsync("carol");
        await WatchAsync(alice);
        await alice.NextPresenceAsync();

        var late = _store.Hold(nameof(ICallStore.WatchAsync), false);
        var unwatching = alice.Hub.InvokeAsync(WireProtocol.Unwatch, new[] { "bob" });
        await late.ReachedAsync();
        await WatchAsync(carol);
        await carol.NextPresenceAsync();
        late.Heal();
        await unwatching;

        await rig.ConnectAsync("bob");
        Assert.True((await carol.NextPresenceAsync()).IsOnline);
        Assert.True(alice.HasNoPresence);
    }

    [Fact]
    public async Task An_unwatch_that_failed_can_be_repeated()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        await WatchAsync(alice);
        var fault = _store.Fail(nameof(ICallStore.WatchAsync));
        await Assert.ThrowsAsync<HubException>(() => alice.Hub.InvokeAsync(WireProtocol.Unwatch, new[] { "bob" }));
        fault.Heal();

        await alice.Hub.InvokeAsync(WireProtocol.Unwatch, new[] { "bob" });
        Assert.Empty(await rig.Store.GetWatchersAsync("bob"));
    }

    [Fact]
    public async Task A_user_without_an_id_is_invalid()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        foreach (var method in new[] { WireProtocol.Watch, WireProtocol.Unwatch })
        {
            foreach (var users in new[] { null, new[] { "bob", null }, ["a/b"] })
            {
                var fault = await Assert.ThrowsAsync<HubException>(() => alice.Hub.InvokeAsync(method, users));
                Assert.Contains(WireReasons.Invalid, fault.Message, StringComparison.Ordinal);
            }
        }
    }

    private static Task WatchAsync(TestDevice device) => device.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
}
