using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Nodes;

/// <summary>The periodic work ends, and a part of it that fails stops no other.</summary>
public sealed class NodeMaintenanceTests
{
    private readonly FaultyKind _store = new();

    [Fact]
    public async Task A_call_that_rings_for_minutes_is_due_when_the_ring_ends_and_not_before()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        await alice.SendAsync(new WireEnvelope { Id = alice.NextId(), To = ["bob"], Call = "call", Intent = WireIntents.Ring, RingMs = 300_000, LifeMs = 300_000, Payload = "ring"u8.ToArray() });

        await rig.AdvanceAsync(TimeSpan.FromSeconds(91));
        Assert.Equal(rig.Now + 209_000, Assert.Single(await rig.Store.GetDueAsync(long.MaxValue, 10)).At);

        await rig.AdvanceAsync(TimeSpan.FromSeconds(210));
        var bob = await rig.ConnectAsync("bob");
        await bob.NextAsync(WireIntents.Missed);
    }

    [Fact]
    public async Task A_call_is_never_scheduled_for_a_time_that_has_passed()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");

        // No node ran for an hour: the call ended long ago, and its record is outdated.
        await rig.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Empty(await rig.Store.GetDueAsync(rig.Now, 10));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Null(await rig.Store.GetCallAsync("call"));
        Assert.Empty(await rig.Store.GetDueAsync(long.MaxValue, 10));
    }

    [Fact]
    public async Task A_pass_ends_even_if_what_is_due_never_does()
    {
        var reads = 0;
        await using var rig = await ServerRig.StartAsync(_store);
        var endless = StoreProxy.Create(rig.Store, (method, call) => method != nameof(ICallStore.GetDueAsync) ? call()
            : ++reads > 10_000 ? throw new InvalidOperationException("The pass does not end.")
            : new ValueTask<IReadOnlyList<DueItem>>([.. Enumerable.Range(0, 100).Select(static number => new DueItem($"unknown/{number}", 1))]));
        var maintenance = ActivatorUtilities.CreateInstance<NodeMaintenance>(rig.Nodes[0].Services, endless);

        await maintenance.RunDueAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task One_due_item_that_fails_stops_no_other_and_is_handled_later()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bad", "bob" });
        await alice.NextPresenceAsync();
        await alice.NextPresenceAsync();
        foreach (var user in new[] { "bad", "bob" })
        {
            await LoseAsync(rig, await rig.ConnectAsync(user));
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await alice.NextPresenceAsync();
        await alice.NextPresenceAsync();

        var fault = _store.Fail(nameof(ICallStore.TrySetOfflineAsync), "bad");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(("bob", false), Of(await alice.NextPresenceAsync()));
        Assert.Contains(rig.Logs.Errors, static text => text.Contains("user/bad", StringComparison.Ordinal));

        fault.Heal();
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(("bad", false), Of(await alice.NextPresenceAsync()));
    }

    [Fact]
    public async Task Due_items_do_not_wait_for_each_other()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        foreach (var user in new[] { "slow", "bob" })
        {
            await LoseAsync(rig, await rig.ConnectAsync(user));
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var slow = _store.Hold(nameof(ICallStore.TrySetOfflineAsync), "slow");
        var advancing = rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        await slow.ReachedAsync();
        await Eventually.TrueAsync(async () => !(await rig.Store.GetUserAsync("bob", rig.Now)).IsOnline);

        slow.Heal();
        await advancing;
        Assert.False((await rig.Store.GetUserAsync("slow", rig.Now)).IsOnline);
    }

    [Fact]
    public async Task That_a_user_went_offline_is_published_again_if_it_failed()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        Assert.Equal(("bob", true), Of(await alice.NextPresenceAsync()));
        await LoseAsync(rig, bob);

        var fault = _store.Fail(nameof(ICallStore.GetWatchersAsync));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        await fault.ReachedAsync();
        fault.Heal();
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(("bob", false), Of(await alice.NextPresenceAsync()));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.True(alice.HasNoPresence);
    }

    [Fact]
    public async Task Presence_that_could_not_be_read_is_read_again()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob" });
        await alice.NextPresenceAsync();
        var fault = _store.Fail(nameof(ICallStore.GetUserAsync), "bob");
        await rig.ConnectAsync("bob");
        await fault.ReachedAsync();
        fault.Heal();

        await Eventually.TrueAsync(async () =>
        {
            await rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync(TestContext.Current.CancellationToken);
            return !alice.HasNoPresence;
        });
        Assert.Equal(("bob", true), Of(await alice.NextPresenceAsync()));
    }

    [Theory]
    [InlineData(nameof(ICallStore.SweepAsync), null)]
    [InlineData(nameof(ICallStore.DisconnectAsync), "bad")]
    [InlineData(nameof(ICallStore.RemoveNodeAsync), "dead1")]
    public async Task A_failure_stops_no_takeover_of_other_nodes_and_users(string method, string? argument)
    {
        await using var rig = await ServerRig.StartAsync(_store);
        foreach (var (node, user) in new[] { ("dead1", "bad"), ("dead1", "bob"), ("dead2", "carol") })
        {
            await rig.Store.RenewNodeAsync(node, rig.Now + 1);
            await rig.Store.ConnectAsync(new ConnectRequest { User = user, Device = "phone", Node = node, Connection = user }, rig.Now);
        }

        rig.Clock.Advance(TimeSpan.FromSeconds(5));
        var maintenance = rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>();
        var fault = _store.Fail(method, argument);
        await maintenance.CleanUpAsync(TestContext.Current.CancellationToken);
        await fault.ReachedAsync();
        Assert.False(await IsConnectedAsync(rig, "bob"));
        Assert.False(await IsConnectedAsync(rig, "carol"));

        fault.Heal();
        await maintenance.CleanUpAsync(TestContext.Current.CancellationToken);
        Assert.False(await IsConnectedAsync(rig, "bad"));
        Assert.Empty(await rig.Store.GetDeadNodesAsync(rig.Now));
    }

    private static (string User, bool IsOnline) Of(WirePresence state) => (state.User, state.IsOnline);

    private static async Task<bool> IsConnectedAsync(ServerRig rig, string user) => (await rig.Store.GetUserAsync(user, rig.Now)).Devices.Any(static device => device.IsConnected);

    private static async Task LoseAsync(ServerRig rig, TestDevice device)
    {
        await device.DisposeAsync();
        await Eventually.TrueAsync(async () => !await IsConnectedAsync(rig, device.User));
    }
}
