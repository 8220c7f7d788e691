using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Rooms;

public sealed class OutageTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(120);

    [Fact]
    public void Room_publisher_and_player_go_to_connecting_and_come_back()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("b1");
        world.Settle();
        alice.Log.Clear();
        bob.Log.Clear();

        world.Cloud.Disconnect("alice");
        world.Settle();

        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, "{}"),
                new PublisherStateUpdated("a1", PublisherState.Requesting, 1003020, "{}"),
                new PlayerStateUpdated("b1", PlayerState.Requesting, 1004020, "{}"),
            ],
            alice.Log.Control);
        alice.Log.Clear();
        world.Time.Advance(Short);
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Collection(
            alice.Log.Control.Where(e => e is not RoomOnlineUserCountUpdated),
            e => Assert.Equal((RoomStateReason.Reconnected, 0), (Assert.IsType<RoomStateChanged>(e).Reason, ((RoomStateChanged)e).Code)),
            e => Assert.Equal(new PublisherStateUpdated("a1", PublisherState.Publishing, 0, "{}"), e),
            e => Assert.Equal(new PlayerStateUpdated("b1", PlayerState.Playing, 0, "{}"), e));
        Assert.DoesNotContain(bob.Log.Control, e => e is not RoomOnlineUserCountUpdated);
    }

    [Fact]
    public void A_login_whose_refusal_ended_it_is_not_admitted_by_an_older_request()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        world.Cloud.Disconnect("alice");
        world.Time.Advance(Long);
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Login, ResultFault.Late(TimeSpan.FromSeconds(5))));
        world.Cloud.Reconnect("alice");
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Settle();
        world.Cloud.SetFaults("alice", new FaultPlan { LoginError = ZegoErrorCode.RoomAuthenticationFailed });
        world.Cloud.Reconnect("alice");
        world.Settle();
        Assert.Contains(alice.Log.Control, e => e is RoomStateChanged { Reason: RoomStateReason.ReconnectFailed, Code: 1002033 });

        world.Cloud.SetFaults("alice", FaultPlan.None);
        world.Time.Advance(Long);
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void A_silent_peer_is_removed_after_90_seconds_and_returns_as_a_newcomer()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        bob.Play("a1");
        world.Settle();
        bob.Log.Clear();

        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(89.5));
        Assert.Empty(bob.Log.Of<RoomUsersUpdated>());
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Collection(
            bob.Log.Control.Where(e => e is not RoomOnlineUserCountUpdated),
            e => Assert.Equal([StreamDeleteReason.HeartbeatTimeout], Assert.IsType<RoomStreamsUpdated>(e).DeleteReasons),
            e => Assert.Equal(new PlayerStateUpdated("a1", PlayerState.Requesting, 1004020, "{}"), e),
            e => Assert.Equal(UpdateType.Delete, Assert.IsType<RoomUsersUpdated>(e).Type));
        bob.Log.Clear();
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Collection(
            bob.Log.Control.Where(e => e is not RoomOnlineUserCountUpdated),
            e => Assert.Equal(UpdateType.Add, Assert.IsType<RoomUsersUpdated>(e).Type),
            e => Assert.Equal(UpdateType.Add, Assert.IsType<RoomStreamsUpdated>(e).Type),
            e => Assert.Equal(new PlayerStateUpdated("a1", PlayerState.Playing, 0, "{}"), e));
        Assert.Equal(PublisherState.Publishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
    }

    [Fact]
    public void What_changed_meanwhile_is_told_on_return()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        bob.Publish("b2", PublishChannel.Auxiliary);
        var dave = world.LogIn("dave");
        dave.Publish("d1");
        var alice = world.LogIn("alice");
        world.Cloud.Disconnect("alice");
        world.Settle();
        alice.Log.Clear();

        bob.Engine.Publishing.StopPublishing(PublishChannel.Auxiliary);
        bob.Engine.Publishing.SetExtraInfo("new info", PublishChannel.Main);
        dave.Engine.Rooms.Logout("room");
        dave.Login("room");
        world.Settle();
        dave.Publish("d1");
        world.LogIn("carol").Publish("c1");
        bob.Engine.Rooms.SetExtraInfo("room", "k", "v");
        world.Time.Advance(Short);
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Collection(
            alice.Log.Control.Skip(1),
            e => Assert.Equal(["b2", "d1"], Streams(e, UpdateType.Delete)),
            e => Assert.Equal(["dave"], Users(e, UpdateType.Delete)),
            e => Assert.Equal(["dave", "carol"], Users(e, UpdateType.Add)),
            e => Assert.Equal(["d1", "c1"], Streams(e, UpdateType.Add)),
            e => Assert.Equal("new info", Assert.IsType<RoomStreamExtraInfoUpdated>(e).Streams[0].ExtraInfo),
            e => Assert.Equal("v", Assert.IsType<RoomExtraInfoUpdated>(e).Infos[0].Value));
    }

    [Fact]
    public void What_was_stopped_while_cut_off_is_stopped_on_return()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Settle();
        alice.Engine.Publishing.StopPublishing(PublishChannel.Main);
        alice.Publish("a2");
        world.Settle();
        Assert.Equal(["a1"], world.Cloud.GetStreams("room").Select(s => s.Id));

        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Equal(["a2"], world.Cloud.GetStreams("room").Select(s => s.Id));
        Assert.Equal([UpdateType.Add, UpdateType.Delete, UpdateType.Add], bob.Log.Of<RoomStreamsUpdated>().Select(s => s.Type));
    }

    [Fact]
    public void A_login_that_is_on_its_way_as_the_network_goes_is_lost()
    {
        var world = new World();
        world.Cloud.SetNetwork("alice", new NetworkConditions { Latency = TimeSpan.FromSeconds(1) });
        var alice = world.Join("alice");
        world.Cloud.Disconnect("alice");
        alice.Login("room");
        world.Settle();
        alice.Engine.Lifecycle.Uninitialize();
        world.Settle();
        world.Cloud.Reconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void A_login_that_succeeds_when_its_engine_is_gone_is_dropped_after_90_seconds()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Login, ResultFault.Late(TimeSpan.FromSeconds(5))));
        var alice = world.Join("alice");
        alice.Login("room");
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Settle();
        alice.Engine.Lifecycle.Uninitialize();
        world.Settle();
        world.Cloud.Reconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["alice"], world.Cloud.GetUsers("room").Select(static user => user.Id));
        world.Time.Advance(TimeSpan.FromSeconds(90));

        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void Reconnecting_gives_up_after_20_minutes()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        alice.CaptureNothing();
        alice.Publish("a1");
        alice.Play("nobody");
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromSeconds(1));
        alice.Log.Clear();
        world.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains(new RoomStateChanged("room", RoomStateReason.ReconnectFailed, 1002053, "{}"), alice.Log.Control);
        Assert.Equal(PublisherState.NotPublishing, alice.Log.Only<PublisherStateUpdated>().State);
        Assert.Equal(PlayerState.NotPlaying, alice.Log.Only<PlayerStateUpdated>().State);
        world.Cloud.Reconnect("alice");
        world.Settle();
        Assert.Empty(world.Cloud.GetUsers("room"));
        Assert.Equal(0, alice.Login("room").Code);
    }

    [Fact]
    public void A_login_into_silence_gives_up_after_20_minutes_without_a_word()
    {
        var world = new World();
        world.Cloud.Disconnect("alice");
        var alice = world.Join("alice");
        world.Settle();
        var sequence = alice.Login("room").Sequence;
        world.Time.Advance(TimeSpan.FromSeconds(1199));
        Assert.Single(alice.Log.Control);
        world.Time.Advance(TimeSpan.FromSeconds(1));

        const string details = """{"room_session_id":0}""";
        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.LoginFailed, 1002053, details),
                new RoomLoginResult("room", sequence, 1002053, details),
            ],
            alice.Log.Control.Skip(1));
    }

    [Fact]
    public void A_login_that_was_cut_off_goes_on_when_the_link_is_back()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(100) } });
        var alice = world.Join("alice");
        alice.Login("room");
        world.Time.Advance(TimeSpan.FromMilliseconds(150));
        world.Cloud.Disconnect("alice");
        world.Time.Advance(Short);
        Assert.Empty(alice.Log.Of<RoomLoginResult>());
        world.Cloud.Reconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, alice.Log.Only<RoomLoginResult>().Code);
        Assert.Single(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void Who_was_replaced_while_cut_off_learns_it_on_return()
    {
        var world = new World();
        var first = world.LogIn("alice");
        world.Cloud.Disconnect("alice");
        world.Settle();
        first.Log.Clear();

        // The second engine shares the user's connection, so it logs in when the connection is restored; the first one reconnects at the same time and is ended.
        var second = world.Join("alice");
        second.Login("room");
        world.Settle();
        world.Cloud.Reconnect("alice");
        world.Settle();

        var states = new[] { first, second }.Select(p => p.Log.Of<RoomStateChanged>()[^1]).ToArray();
        Assert.Single(states, s => s.Reason == RoomStateReason.KickOut && s.Code == 1002050);
        Assert.Single(states, s => s.Reason is RoomStateReason.Logined or RoomStateReason.Reconnected);
        Assert.Single(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void While_cut_off_messages_are_refused_and_pending_ones_fail()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(10) } });
        var alice = world.LogIn("alice");
        var pending = alice.Engine.Messages.SendBroadcast("room", "hello");
        world.Cloud.Disconnect("alice");
        world.Settle();

        Assert.Equal(new BroadcastMessageSent("room", "", pending.Sequence, 1009010), alice.Log.Only<BroadcastMessageSent>());
        Assert.Equal(1002051, alice.Engine.Messages.SendBroadcast("room", "hello").Code);
        Assert.Equal(1002051, alice.Engine.Rooms.SetExtraInfo("room", "k", "v").Code);
    }

    [Fact]
    public void Short_flickers_leave_nothing_behind()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        bob.Log.Clear();
        for (var i = 0; i < 10; i++)
        {
            world.Cloud.Disconnect("alice");
            world.Cloud.Disconnect("alice");
            world.Cloud.Reconnect("alice");
            world.Cloud.Reconnect("alice");
        }

        world.Time.Advance(Long);

        Assert.DoesNotContain(bob.Log.Control, e => e is not RoomOnlineUserCountUpdated);
        Assert.Equal(RoomStateReason.Reconnected, alice.Log.Of<RoomStateChanged>()[^1].Reason);
        Assert.Equal(PublisherState.Publishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
    }

    private static IEnumerable<string> Streams(EngineEvent e, UpdateType type)
    {
        var update = Assert.IsType<RoomStreamsUpdated>(e);
        Assert.Equal(type, update.Type);
        return update.Streams.Select(s => s.Id);
    }

    private static IEnumerable<string> Users(EngineEvent e, UpdateType type)
    {
        var update = Assert.IsType<RoomUsersUpdated>(e);
        Assert.Equal(type, update.Type);
        return update.Users.Select(u => u.Id);
    }

    [Fact]
    public void Who_gave_up_logging_in_does_not_appear_in_the_room_later()
    {
        var world = new World();
        var alice = world.Join("alice");
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Login, ResultFault.Late(TimeSpan.FromMinutes(30))));
        alice.Login("room");
        world.Time.Advance(TimeSpan.FromMinutes(40));

        Assert.Equal(1002053, alice.Log.Only<RoomLoginResult>().Code);
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void Extra_infos_under_way_fail_as_the_room_does()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(10) } });
        var alice = world.LogIn("alice");
        alice.Publish("a");
        world.Time.Advance(Short);
        alice.Engine.Rooms.SetExtraInfo("room", "k", "v");
        alice.Engine.Publishing.SetExtraInfo("info", ZegoCallKit.PublishChannel.Main);
        world.Cloud.Disconnect("alice");
        world.Settle();

        Assert.Equal(1002051, alice.Log.Only<RoomExtraInfoSet>().Code);
        Assert.Equal(1002051, alice.Log.Only<StreamExtraInfoSet>().Code);
    }
}
