using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests how users are notified of other users' streams.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class StreamUpdatesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task The_first_update_brings_all_streams_of_others_with_their_publishers()
    {
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        await PublishAsync(bob, "b1");
        await PublishAsync(bob, "b2", PublishChannel.Auxiliary);
        await PublishAsync(carol, "c1");

        var alice = await ConnectedAsync("alice");
        var first = await alice.WaitForAsync<RoomStreamsUpdated>();
        await PassAsync(2000);

        Assert.Equal(Room, first.Event.RoomId);
        Assert.Equal(UpdateType.Add, first.Event.Type);
        Assert.Empty(first.Event.DeleteReasons);
        Assert.Equivalent(
            new[] { new EngineStreamInfo(bob.User, "b1", ""), new EngineStreamInfo(bob.User, "b2", ""), new EngineStreamInfo(carol.User, "c1", "") },
            first.Event.Streams,
            strict: true);
        Assert.Single(alice.Log.Of<RoomStreamsUpdated>());
    }

    [Fact]
    public async Task Streams_come_and_go_one_by_one()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        await alice.WaitForAsync<RoomStreamsUpdated>();
        await PublishAsync(bob, "b2", PublishChannel.Auxiliary);
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Streams.Any(s => s.Id == "b2"));
        bob.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete);

        Assert.Equal("+b1 +b2 -b1(UserStopped)", Shorthand.Streams(alice.Log));
    }

    [Fact]
    public async Task A_stream_that_is_published_again_comes_again()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        bob.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PublishAsync(bob, "b1");
        await PassAsync(2000);
        Assert.Equal("+b1 -b1(UserStopped) +b1", Shorthand.Streams(alice.Log));
    }

    [Fact]
    public async Task Ones_own_streams_are_never_reported()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(alice, "a1");
        await PublishAsync(bob, "b1");
        alice.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PublishAsync(alice, "a2");
        await PassAsync(2000);
        Assert.Equal("+b1", Shorthand.Streams(alice.Log));
        Assert.Equal(["b1"], alice.Engine.Rooms.GetStreams(Room).Value!.Select(s => s.Id));
    }

    [Fact]
    public async Task Updates_come_later_and_not_inside_the_commands_of_others()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var publish = bob.Accept(e => e.Publishing.StartPublishing("b1", "", PublishChannel.Main));
        var update = await alice.WaitForAsync<RoomStreamsUpdated>();
        Assert.False(update.Entry.InsideAnother);
        AssertLater(update.Entry, publish);
    }

    [Fact]
    public async Task The_first_update_follows_the_success_of_the_login()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var streams = await alice.WaitForAsync<RoomStreamsUpdated>();
        var users = await alice.WaitForAsync<RoomUsersUpdated>();
        var connected = alice.Log.Of<RoomStateChanged>().Single(e => e.Event.Reason == RoomStateReason.Logined);
        Assert.True(streams.Entry.Index > connected.Entry.Index);
        Assert.True(users.Entry.Index > connected.Entry.Index);
    }

    [Fact]
    public async Task A_request_that_never_became_publishing_is_not_reported()
    {
        Rig.Require(RigCapabilities.NetworkControl);
        var alice = await ConnectedAsync("alice");
        var bob = Connecting("bob");
        bob.Accept(e => e.Publishing.StartPublishing("b1", "", PublishChannel.Main));
        bob.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        Rig.SetNetwork(bob, connected: true);
        await bob.WaitForAsync<RoomLoginResult>(e => e.Code == 0, within: TimeSpan.FromMinutes(1));
        await PassAsync(3000);
        alice.AssertNone<RoomStreamsUpdated>();
    }

    [Fact]
    public async Task The_list_of_streams_is_what_the_updates_told()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var alice = await ConnectedAsync("alice");
        await alice.WaitForAsync<RoomStreamsUpdated>();
        await PublishAsync(bob, "b2", PublishChannel.Auxiliary);
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Streams.Any(s => s.Id == "b2"));

        var list = alice.Engine.Rooms.GetStreams(Room);

        Assert.Equal(0, list.Code);
        Assert.Equivalent(new[] { new EngineStreamInfo(bob.User, "b1", ""), new EngineStreamInfo(bob.User, "b2", "") }, list.Value, strict: true);
    }

    [Fact]
    public void The_list_of_streams_is_unknown_without_a_connected_room()
    {
        var probe = Initialised();
        Assert.Equal((0, true), Answer(probe, Room));
        probe.Login(Room);
        Assert.Equal((0, true), Answer(probe, Room));
        Assert.Equal((0, true), Answer(probe, "other"));

        static (int Code, bool IsNull) Answer(EngineProbe probe, string roomId)
        {
            var result = probe.Engine.Rooms.GetStreams(roomId);
            return (result.Code, result.Value is null);
        }
    }

    [Fact]
    public async Task Streams_of_other_rooms_are_not_reported()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", "elsewhere");
        await PublishAsync(bob, "b1");
        await PassAsync(2000);
        alice.AssertNone<RoomStreamsUpdated>();
    }

    [Fact]
    public async Task Logging_out_and_in_again_brings_all_streams_again()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var alice = await ConnectedAsync("alice");
        await alice.WaitForAsync<RoomStreamsUpdated>();
        alice.Accept(e => e.Rooms.Logout(Room));
        var mark = alice.Log.Count;
        await ConnectAsync(alice);
        await PassAsync(2000);
        Assert.Equal("+b1", Shorthand.Streams(alice.Log, mark));
    }

    [Fact]
    public async Task A_destroyed_engine_takes_its_streams_away()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        await alice.WaitForAsync<RoomStreamsUpdated>();
        bob.Accept(e => e.Lifecycle.Uninitialize());
        await alice.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete);
        await alice.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);
    }
}
