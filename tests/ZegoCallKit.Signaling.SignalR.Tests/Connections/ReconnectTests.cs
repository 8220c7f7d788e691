using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Connections;

/// <summary>How a transport loses its connection and gets it back.</summary>
public sealed class ReconnectTests : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task The_state_says_why_and_which_attempt_and_when_the_next_is()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);

        network.IsUp = false;

        await alice.States.WaitAsync(static states => states.Any(static state => state.Attempt >= 3));
        var waiting = alice.States.Items.Where(static state => state.RetryAt is not null).ToList();
        Assert.All(waiting, static state => Assert.Equal((SignalingState.Connecting, SignalingReason.Network), (state.State, state.Reason)));
        Assert.Equal(Enumerable.Range(1, waiting.Count), waiting.Select(static state => state.Attempt));
        network.IsUp = true;
        await alice.States.WaitAsync(static states => states[^1].IsConnected);
        Assert.Equal(new SignalingStatus { State = SignalingState.Connected }, alice.States.Items[^1]);
    }

    [Fact]
    public async Task A_server_that_stops_says_so_and_what_its_journal_kept_goes_on()
    {
        await using var world = await World.StartAsync(TestServer.Generous with { JournalFile = Path.Combine(_folder, "journal") });
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, networkOfBob) = await world.ConnectAsync(World.Bob);
        await alice.SendAsync("before", Life, World.Bob);
        await bob.WaitForAsync("before");
        networkOfBob.IsUp = false;
        await alice.SendAsync("during", Life, World.Bob);

        await world.Server.StopAsync();
        await alice.States.WaitAsync(static states => states.Any(static state => state.Reason == SignalingReason.ServerClosing));
        var after = alice.SendAsync("after", Life, World.Bob);
        await world.Server.StartAsync();
        networkOfBob.IsUp = true;

        await after;
        await bob.WaitForAsync("after");
        Assert.Equal(["before", "during", "after"], bob.Texts);
        Assert.DoesNotContain(bob.States.Items, static state => state.HasGap);
    }

    [Fact]
    public async Task A_server_that_has_lost_its_store_is_told()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        await alice.SendAsync("before", Life, World.Bob);
        await bob.WaitForAsync("before");

        await world.Server.StopAsync();
        await world.Server.StartAsync();
        await bob.States.WaitAsync(static states => states.Any(static state => state is { IsConnected: true, HasGap: true }));

        await alice.SendAsync("after", Life, World.Bob);
        await bob.WaitForAsync("after");
        Assert.Equal(["before", "after"], bob.Texts);
        Assert.True(bob.Received.Items[1].Sequence <= bob.Received.Items[0].Sequence, "the numbers begin anew");
    }

    [Fact]
    public async Task An_inbox_that_overflowed_is_told()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, network) = await world.ConnectAsync(World.Bob);
        await alice.SendAsync("first", Life, World.Bob);
        await bob.Acknowledged.WaitAsync(static items => items.Count == 1);
        network.IsUp = false;
        await bob.WaitForAsync(SignalingState.Connecting, 3);
        for (var i = 0; i < 101; i++)
        {
            await alice.SendAsync($"{i}", Life, World.Bob);
        }

        network.IsUp = true;

        await bob.WaitForAsync("100");
        Assert.Equal(["first", .. Enumerable.Range(1, 100).Select(static i => $"{i}")], bob.Texts);

        // The messages may arrive before the answer to the hello has been handled.
        await bob.States.WaitAsync(static states => states.Any(static state => state is { IsConnected: true, HasGap: true }));
    }

    [Fact]
    public async Task What_was_received_and_not_acknowledged_is_not_seen_twice_after_an_outage()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, network) = await world.ConnectAsync(World.Bob);
        bob.Acknowledges = false;
        await alice.SendAsync("one", Life, World.Bob);
        await bob.WaitForAsync("one");
        network.Break();
        await bob.States.WaitAsync(static states => states.Count(static state => state.IsConnected) == 2);

        await alice.SendAsync("two", Life, World.Bob);

        await bob.WaitForAsync("two");
        Assert.Equal(["one", "two"], bob.Texts);
    }

    [Fact]
    public async Task A_device_that_another_program_took_does_not_come_back()
    {
        await using var world = await World.StartAsync();
        var (first, _) = await world.ConnectAsync(World.Alice);

        var (second, _) = await world.ConnectAsync(World.Alice);

        await first.States.WaitAsync(static states => states[^1].State == SignalingState.Disconnected);
        Assert.Equal(SignalingReason.Replaced, first.Signaling.Status.Current.Reason);
        Assert.True(second.Signaling.Status.Current.IsConnected);
        await first.ConnectAsync();
        await second.States.WaitAsync(static states => states[^1].State == SignalingState.Disconnected);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_the_first_connection()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = world.Create(World.Alice);
        network.IsUp = false;

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.ConnectAsync());

        Assert.Equal(ZegoErrorCode.RoomConnectFailed, fault.Code);
        Assert.Equal(new SignalingStatus { State = SignalingState.Disconnected, Reason = SignalingReason.Network }, alice.Signaling.Status.Current);
        network.IsUp = true;
        await alice.ConnectAsync();
    }

    [Fact]
    public async Task An_address_without_a_hub_is_refused_with_its_status()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = world.Create(World.Alice, configure: static options => options with { Server = new Uri(options.Server, "/nothing") });

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.ConnectAsync());

        Assert.Contains("404", fault.Message, StringComparison.Ordinal);
        Assert.Equal(SignalingReason.Refused, alice.Signaling.Status.Current.Reason);
    }

    [Fact]
    public async Task A_device_for_which_the_server_has_no_place_says_so_and_connects_when_there_is_one()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        for (var device = 1; device < 10; device++)
        {
            await world.ConnectAsync(World.Alice, $"device{device}");
        }

        var (eleventh, _) = world.Create(World.Alice, "eleventh");
        var fault = await Assert.ThrowsAsync<ZegoException>(() => eleventh.ConnectAsync());
        Assert.Contains("other devices of the user are connected", fault.Message, StringComparison.Ordinal);
        Assert.Equal((SignalingState.Disconnected, SignalingReason.Refused), (eleventh.Signaling.Status.Current.State, eleventh.Signaling.Status.Current.Reason));

        network.IsUp = false;
        await Eventually.TrueAsync(async () => await Record.ExceptionAsync(() => eleventh.ConnectAsync()) is null);
        network.IsUp = true;
        await alice.States.WaitAsync(static states => states.Any(static state => state is { State: SignalingState.Connecting, Reason: SignalingReason.Refused }));
        await eleventh.Signaling.DisconnectAsync(TestContext.Current.CancellationToken);
        await alice.States.WaitAsync(static states => states[^1].IsConnected);
    }

    [Fact]
    public async Task Disposing_ends_everything_and_can_be_repeated()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var signaling = (SignalRCallSignaling)alice.Signaling;

        await signaling.DisposeAsync();
        await signaling.DisposeAsync();

        Assert.Equal(new SignalingStatus { State = SignalingState.Ended, Reason = SignalingReason.Disposed }, signaling.Status.Current);
        await alice.States.WaitAsync(_ => alice.States.IsCompleted);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => alice.ConnectAsync());
        await Assert.ThrowsAsync<ZegoException>(() => alice.SendAsync("late", World.Bob));
    }

    [Fact]
    public async Task Disconnecting_works_without_a_network()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        network.IsUp = false;

        await alice.Signaling.DisconnectAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new SignalingStatus { State = SignalingState.Disconnected }, alice.Signaling.Status.Current);
    }

    [Fact]
    public async Task Watched_users_are_told_again_after_an_outage()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        await world.ConnectAsync(World.Bob);
        using var watch = alice.Signaling.Watch([.. Enumerable.Range(0, 249).Select(static i => new UserId($"user-{i}")).Append(World.Bob)]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 250);

        network.Break();

        await alice.Presence.WaitAsync(static changes => changes.Count == 500);
        Assert.Equal(2, alice.Presence.Items.Count(static change => change.IsOnline && change.User == World.Bob));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
