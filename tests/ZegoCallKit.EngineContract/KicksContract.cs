using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests logins that the server ends.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class KicksContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task The_same_user_elsewhere_ends_the_earlier_login()
    {
        var first = await ConnectedAsync("alice");
        var mark = first.Log.Count;
        var second = await ConnectedAsync("alice");

        var kicked = await first.WaitForAsync<RoomStateChanged>(from: mark);
        await PassAsync(5000);

        Assert.Equal((RoomStateReason.KickOut, 1002050), (kicked.Event.Reason, kicked.Event.Code));
        Assert.Equal("C6(room,1002050)", first.Log.States(mark));
        Assert.Null(kicked.Entry.Command);
        Assert.False(kicked.Entry.InsideAnother);
        second.AssertNone<RoomStateChanged>(e => e.Reason == RoomStateReason.KickOut);
    }

    [Fact]
    public async Task A_user_kicked_out_by_the_server_is_told_and_is_out()
    {
        Rig.Require(RigCapabilities.Kick);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await bob.WaitForAsync<RoomUsersUpdated>();
        var mark = alice.Log.Count;

        Rig.Kick(Room, "alice");
        await alice.WaitForAsync<RoomStateChanged>(from: mark);
        await bob.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);

        Assert.Equal("C6(room,1002055)", alice.Log.States(mark));
        Assert.Equal(1000002, alice.Run(e => e.Publishing.StartPublishing("alices", "", PublishChannel.Main)).Code);
        Assert.Equal(1000002, alice.Run(e => e.Messages.SendBroadcast(Room, "text")).Code);
    }

    [Fact]
    public async Task The_streams_of_a_kicked_user_go_for_that_reason()
    {
        Rig.Require(RigCapabilities.Kick);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(alice, "a1");
        await bob.WaitForAsync<RoomStreamsUpdated>();

        Rig.Kick(Room, "alice");
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete);

        Assert.Equal("+a1 -a1(KickedOut)", Shorthand.Streams(bob.Log));
    }

    [Fact]
    public async Task Publishing_and_playing_of_a_kicked_user_end()
    {
        Rig.Require(RigCapabilities.Kick);
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var alice = await ConnectedAsync("alice");
        await PublishAsync(alice, "a1");
        await PlayAsync(alice, "b1");
        var mark = alice.Log.Count;

        Rig.Kick(Room, "alice");

        await alice.WaitForAsync<PublisherStateUpdated>(e => e.StreamId == "a1" && e.State == PublisherState.NotPublishing, mark);
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.StreamId == "b1" && e.State == PlayerState.NotPlaying, mark);
    }

    [Fact]
    public async Task The_streams_of_the_earlier_login_go_because_the_user_logged_in_again()
    {
        var bob = await ConnectedAsync("bob");
        var first = await ConnectedAsync("alice");
        await PublishAsync(first, "a1");
        await bob.WaitForAsync<RoomStreamsUpdated>();

        await ConnectedAsync("alice");
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete);

        Assert.Equal("+a1 -a1(LoggedInAgain)", Shorthand.Streams(bob.Log));
    }

    [Fact]
    public async Task The_same_user_in_another_room_ends_the_earlier_login_too()
    {
        var first = await ConnectedAsync("alice");
        var mark = first.Log.Count;
        await ConnectedAsync("alice", "elsewhere");
        await first.WaitForAsync<RoomStateChanged>(from: mark);
        Assert.Equal("C6(room,1002050)", first.Log.States(mark));
    }

    [Fact]
    public async Task A_user_who_was_kicked_out_during_an_outage_learns_of_it_afterwards()
    {
        Rig.Require(RigCapabilities.NetworkControl | RigCapabilities.VirtualTime | RigCapabilities.Kick);
        var alice = await ConnectedAsync("alice");
        Rig.SetNetwork(alice, connected: false);
        await PassAsync(1000);
        Rig.Kick(Room, "alice");
        await PassAsync(1000);
        alice.AssertNone<RoomStateChanged>(e => e.Reason == RoomStateReason.KickOut);

        Rig.SetNetwork(alice, connected: true);
        var kicked = await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.KickOut, within: TimeSpan.FromMinutes(1));
        Assert.Equal(1002055, kicked.Event.Code);
        alice.AssertNone<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnected);
    }

    [Fact]
    public async Task A_kicked_user_can_log_in_again()
    {
        Rig.Require(RigCapabilities.Kick);
        var alice = await ConnectedAsync("alice");
        var mark = alice.Log.Count;
        Rig.Kick(Room, "alice");
        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.KickOut, mark);
        await ConnectAsync(alice);
    }
}
