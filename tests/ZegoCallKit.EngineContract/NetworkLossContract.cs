using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests what happens when a user's network fails, and whether or not it comes back.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class NetworkLossContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const RigCapabilities Needed = RigCapabilities.NetworkControl | RigCapabilities.VirtualTime;

    [Fact]
    public async Task A_lost_link_is_reconnecting_and_then_reconnected()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        var mark = alice.Log.Count;

        Rig.SetNetwork(alice, connected: false);
        await alice.WaitForAsync<RoomStateChanged>(from: mark, within: TimeSpan.FromMinutes(1));
        Assert.Equal("C3(room,1002051)", alice.Log.States(mark));

        var restored = alice.Log.Count;
        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnected, mark, TimeSpan.FromMinutes(1));
        Assert.Equal("C4(room,0)", alice.Log.States(restored));
        Assert.Single(alice.Log.Of<RoomLoginResult>());
    }

    [Fact]
    public async Task Reconnecting_gives_up_after_twenty_minutes()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        Rig.SetNetwork(alice, connected: false);
        var lost = await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnecting, within: TimeSpan.FromMinutes(1));

        var end = await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.ReconnectFailed, within: TimeSpan.FromMinutes(25));

        Assert.Equal(1002053, end.Event.Code);
        Assert.InRange((end.Entry.At - lost.Entry.At).TotalMinutes, 19, 21);
        Rig.SetNetwork(alice, connected: true);
        await ConnectAsync(alice);
    }

    [Fact]
    public async Task While_reconnecting_messages_are_refused()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        Rig.SetNetwork(alice, connected: false);
        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnecting, within: TimeSpan.FromMinutes(1));
        Assert.Equal(1002051, alice.Run(e => e.Messages.SendBroadcast(Room, "text")).Code);
        Assert.Equal(1002051, alice.Run(e => e.Rooms.SetExtraInfo(Room, "key", "value")).Code);
        Assert.Equal(1002001, alice.Login("other").Code);
    }

    [Fact]
    public async Task A_silent_user_and_their_streams_are_removed_for_the_others_after_ninety_seconds()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await PublishAsync(alice, "a1");
        await bob.WaitForAsync<RoomStreamsUpdated>();
        await bob.WaitForAsync<RoomUsersUpdated>();
        var lost = Rig.Elapsed;

        Rig.SetNetwork(alice, connected: false);
        await PassAsync(80_000);
        bob.AssertNone<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete);
        bob.AssertNone<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);
        var gone = await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete, within: TimeSpan.FromMinutes(1));
        await bob.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);

        Assert.InRange((gone.Entry.At - lost).TotalSeconds, 85, 95);
        Assert.Equal("+a1 -a1(HeartbeatTimeout)", Shorthand.Streams(bob.Log));
    }

    [Fact]
    public async Task The_others_do_not_notice_a_short_outage()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await PublishAsync(alice, "a1");
        await PassAsync(1000);
        var mark = bob.Log.Count;

        Rig.SetNetwork(alice, connected: false);
        await PassAsync(60_000);
        Rig.SetNetwork(alice, connected: true);
        await PassAsync(60_000);

        Assert.Equal("", Shorthand.Streams(bob.Log, mark));
        Assert.Equal("", Shorthand.Users(bob.Log, mark));
    }

    [Fact]
    public async Task What_was_missed_comes_after_the_outage()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        await alice.WaitForAsync<RoomStreamsUpdated>();
        await alice.WaitForAsync<RoomUsersUpdated>();
        var mark = alice.Log.Count;

        Rig.SetNetwork(alice, connected: false);
        await alice.WaitForAsync<RoomStateChanged>(from: mark, within: TimeSpan.FromMinutes(1));
        bob.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PublishAsync(bob, "b2");
        await ConnectedAsync("carol");
        await PassAsync(5000);
        alice.AssertNone<RoomStreamsUpdated>(from: mark);
        alice.AssertNone<RoomUsersUpdated>(from: mark);

        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnected, mark, TimeSpan.FromMinutes(1));
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Add && e.Streams.Any(s => s.Id == "b2"), mark);
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete && e.Streams.Any(s => s.Id == "b1"), mark);
        await alice.WaitForAsync<RoomUsersUpdated>(e => e.Users.Any(u => u.Id == "carol"), mark);
        Assert.Equal(["b2"], alice.Engine.Rooms.GetStreams(Room).Value!.Select(s => s.Id));
    }

    [Fact]
    public async Task Publishing_and_playing_retry_and_go_on()
    {
        Rig.Require(Needed);
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var alice = await ConnectedAsync("alice");
        await PublishAsync(alice, "a1");
        await PlayAsync(alice, "b1");
        var mark = alice.Log.Count;

        Rig.SetNetwork(alice, connected: false);
        var publisher = await alice.WaitForAsync<PublisherStateUpdated>(from: mark, within: TimeSpan.FromMinutes(1));
        var player = await alice.WaitForAsync<PlayerStateUpdated>(from: mark, within: TimeSpan.FromMinutes(1));
        Assert.Equal((PublisherState.Requesting, 1003020), (publisher.Event.State, publisher.Event.Code));
        Assert.Equal((PlayerState.Requesting, 1004020), (player.Event.State, player.Event.Code));

        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.Publishing && e.Code == 0, mark, TimeSpan.FromMinutes(1));
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing && e.Code == 0, mark, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task After_ninety_seconds_of_silence_the_way_back_restores_the_streams_at_the_others()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await PublishAsync(alice, "a1");
        await bob.WaitForAsync<RoomStreamsUpdated>();

        Rig.SetNetwork(alice, connected: false);
        await PassAsync(180_000);
        Rig.SetNetwork(alice, connected: true);
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Add && e.Streams.Any(s => s.Id == "a1"), from: bob.Log.Of<RoomStreamsUpdated>()[^1].Entry.Index + 1, TimeSpan.FromMinutes(1));

        Assert.Equal("+a1 -a1(HeartbeatTimeout) +a1", Shorthand.Streams(bob.Log));
        Assert.Equal("+alice -alice +alice", Shorthand.Users(bob.Log));
    }

    [Fact]
    public async Task A_logout_during_an_outage_works_as_always()
    {
        Rig.Require(Needed);
        var alice = await ConnectedAsync("alice");
        await PublishAsync(alice, "a1");
        Rig.SetNetwork(alice, connected: false);
        await PassAsync(30_000);
        var logout = alice.Accept(e => e.Rooms.Logout(Room));
        Assert.Equal("C7(room,0) P0(a1,0)", logout.States);
    }

    [Fact]
    public async Task A_login_without_a_network_connects_when_it_comes()
    {
        Rig.Require(Needed);
        var alice = Online("alice");
        Rig.SetNetwork(alice, connected: false);
        var login = alice.Login(Room);
        await PassAsync(60_000);
        Assert.Equal("", login.StatesOutside);

        Rig.SetNetwork(alice, connected: true);
        var result = await alice.WaitForAsync<RoomLoginResult>(within: TimeSpan.FromMinutes(1));
        Assert.Equal((login.Sequence, 0), (result.Event.Sequence, result.Event.Code));
    }
}
