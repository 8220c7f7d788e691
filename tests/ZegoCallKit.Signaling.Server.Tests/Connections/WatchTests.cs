using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Nodes;
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
    public async Task A_watch_whose_users_are_not_read_yet_keeps_no_message_waiting()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var read = _store.Hold(nameof(ICallStore.GetUserAsync), "bob");
        var watching = WatchAsync(alice);
        await read.ReachedAsync();

        await alice.TellAsync("hello", null, "alice").WaitAsync(TestDevice.Patience, TestContext.Current.CancellationToken);

        await watching;
        read.Heal();
        Assert.False((await alice.NextPresenceAsync()).IsOnline);
    }

    [Fact]
    public async Task A_watched_user_whom_the_store_could_not_read_is_shown_later()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var alice = await rig.ConnectAsync("alice");
        var fault = _store.Fail(nameof(ICallStore.GetUserAsync), "bob");
        await WatchAsync(alice);
        await fault.ReachedAsync();
        fault.Heal();

        await Eventually.TrueAsync(async () =>
        {
            await rig.Nodes[0].Services.GetRequiredService<NodeMaintenance>().CleanUpAsync(TestContext.Current.CancellationToken);
            return !alice.HasNoPresence;
        });
        Assert.Equal("bob", (await alice.NextPresenceAsync()).User);
    }

    [Fact]
    public async Task The_gate_is_asked_about_several_users_at_once_and_not_about_all()
    {
        var gate = new CrowdGate();
        await using var rig = await ServerRig.StartAsync(_store, configure: services => services.AddSingleton<ICallGate>(gate));
        var alice = await rig.ConnectAsync("alice");

        await alice.Hub.InvokeAsync(WireProtocol.Watch, Enumerable.Range(0, 100).Select(static number => $"user{number}").ToArray());

        Assert.InRange(gate.Most, 2, 16);
        var shown = new List<string>();
        while (shown.Count < 50)
        {
            shown.Add((await alice.NextPresenceAsync()).User);
        }

        Assert.Equal(Enumerable.Range(0, 50).Select(static number => $"user{number * 2}").Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
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

    /// <summary>Answers nothing before it has been asked twice, and allows every other user.</summary>
    private sealed class CrowdGate : ICallGate
    {
        private readonly TaskCompletionSource _two = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private int _inside;

        public int Most { get; private set; }

        public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) => new(CallDecision.Allow);

        public async ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default)
        {
            lock (_gate)
            {
                Most = Math.Max(Most, ++_inside);
                if (_inside == 2)
                {
                    _two.TrySetResult();
                }
            }

            await _two.Task.WaitAsync(TestDevice.Patience, cancellationToken);
            lock (_gate)
            {
                _inside--;
            }

            return int.Parse(user.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) % 2 == 0;
        }
    }
}
