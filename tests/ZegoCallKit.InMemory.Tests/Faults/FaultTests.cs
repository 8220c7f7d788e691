using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Faults;

public sealed class FaultTests
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(7);

    [Fact]
    public void A_login_can_be_refused_with_any_code()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { LoginError = ZegoErrorCode.RoomUserInBlacklist });
        var alice = world.Join("alice");
        alice.Login("room");
        world.Settle();
        Assert.Equal(1002066, alice.Log.Only<RoomLoginResult>().Code);
        Assert.Equal(RoomStateReason.LoginFailed, alice.Log.Of<RoomStateChanged>()[^1].Reason);

        world.Cloud.SetFaults("alice", FaultPlan.None);
        alice.Login("room");
        world.Settle();
        Assert.Equal(0, alice.Log.Of<RoomLoginResult>()[^1].Code);
    }

    [Fact]
    public void The_cloud_can_leave_login_publish_and_play_unanswered()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Publish, ResultFault.Never).With(CommandKind.Play, ResultFault.Never));
        world.Cloud.SetFaults("carol", FaultPlan.None.With(CommandKind.Login, ResultFault.Never));
        var carol = world.Join("carol");
        carol.Login("room");
        alice.Publish("a1");
        alice.Play("b1");
        world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(carol.Log.Of<RoomLoginResult>());
        Assert.Equal(PublisherState.Requesting, alice.Log.Only<PublisherStateUpdated>().State);
        Assert.Equal(PlayerState.Requesting, alice.Log.Only<PlayerStateUpdated>().State);
    }

    [Fact]
    public void Answers_can_be_late()
    {
        var world = new World();
        world.LogIn("bob").Publish("b1");
        var plan = FaultPlan.None
            .With(CommandKind.Login, ResultFault.Late(Late))
            .With(CommandKind.Publish, ResultFault.Late(Late))
            .With(CommandKind.Play, ResultFault.Late(Late))
            .With(CommandKind.Broadcast, ResultFault.Late(Late));
        world.Cloud.SetFaults("alice", plan);
        var alice = world.Join("alice");

        alice.Login("room");
        world.Time.Advance(Late);
        Assert.Equal(Late, alice.Log.TimeOf(alice.Log.Only<RoomLoginResult>()));
        alice.Publish("a1");
        alice.Play("b1");
        alice.Engine.Messages.SendBroadcast("room", "x");
        world.Time.Advance(Late);
        Assert.Equal(2 * Late, alice.Log.TimeOf(alice.Log.Of<PublisherStateUpdated>()[^1]));
        Assert.Equal(2 * Late, alice.Log.TimeOf(alice.Log.Of<PlayerStateUpdated>()[^1]));
        Assert.Equal(2 * Late, alice.Log.TimeOf(alice.Log.Only<BroadcastMessageSent>()));
    }

    [Fact]
    public void A_late_answer_to_what_was_stopped_is_void()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Publish, ResultFault.Late(Late)).With(CommandKind.Login, ResultFault.Late(Late)));
        var alice = world.Join("alice");
        alice.Login("room");
        alice.Engine.Rooms.Logout("room");
        world.Time.Advance(2 * Late);
        Assert.Single(world.Cloud.GetUsers("room"));
        alice.Login("room");
        world.Time.Advance(2 * Late);
        alice.Publish("a1");
        alice.Engine.Publishing.StopPublishing(PublishChannel.Main);
        world.Time.Advance(2 * Late);

        Assert.Empty(bob.Log.Of<RoomStreamsUpdated>());
    }

    [Fact]
    public void Answers_can_come_twice()
    {
        var world = new World();
        world.LogIn("bob").Publish("b1");
        var plan = Enum.GetValues<CommandKind>().Aggregate(FaultPlan.None, (p, kind) => p.With(kind, ResultFault.Twice));
        world.Cloud.SetFaults("alice", plan);
        var alice = world.Join("alice");
        alice.Login("room");
        world.Settle();
        alice.Publish("a1");
        alice.Play("b1");
        alice.Engine.Messages.SendCustomCommand("room", "x", []);
        alice.Engine.Rooms.SetExtraInfo("room", "k", "v");
        world.Settle();

        Assert.Equal(2, alice.Log.Of<RoomLoginResult>().Count);
        Assert.Equal(2, alice.Log.Of<RoomStateChanged>().Count(s => s.Reason == RoomStateReason.Logined));
        Assert.Equal(2, alice.Log.Of<PublisherStateUpdated>().Count(s => s.State == PublisherState.Publishing));
        Assert.Equal(2, alice.Log.Of<PlayerStateUpdated>().Count(s => s.State == PlayerState.Playing));
        Assert.Equal(2, alice.Log.Of<CustomCommandSent>().Count);
        Assert.Equal(2, alice.Log.Of<RoomExtraInfoSet>().Count);
    }

    [Fact]
    public void Results_of_messages_can_be_lost_while_the_messages_arrive()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Broadcast, ResultFault.Never));
        alice.Engine.Messages.SendBroadcast("room", "x");
        world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(bob.Log.Of<BroadcastMessagesReceived>());
        Assert.Empty(alice.Log.Of<BroadcastMessageSent>());
    }

    [Fact]
    public void A_stream_can_come_before_its_user()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { StreamAddBeforeUserAdd = true });
        world.LogIn("bob").Publish("b1");
        var alice = world.LogIn("alice");
        var carol = world.Join("carol");
        carol.Login("room");
        world.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Empty(alice.Log.Of<RoomUsersUpdated>());
        carol.Publish("c1");
        world.Settle();

        Assert.Equal(["RoomStreamsUpdated", "RoomUsersUpdated"], alice.Log.Control.Select(e => e.GetType().Name));
        var dave = world.Join("dave");
        dave.Login("room");
        world.Time.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Equal("dave", alice.Log.Of<RoomUsersUpdated>()[^1].Users[0].Id);
    }

    [Fact]
    public void Streams_can_be_added_twice_and_ghosts_deleted()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { DuplicateStreamAdd = true, DeleteWithoutAdd = true });
        var alice = world.LogIn("alice");
        world.LogIn("bob").Publish("b1");
        world.Settle();

        Assert.Equal(
            [(UpdateType.Delete, "never-added-1"), (UpdateType.Add, "b1"), (UpdateType.Add, "b1")],
            alice.Log.Of<RoomStreamsUpdated>().Select(s => (s.Type, s.Streams[0].Id)));
        Assert.Equal(["b1"], alice.Engine.Rooms.GetStreams("room").Value!.Select(s => s.Id));
    }

    [Fact]
    public void A_delete_can_be_missed_across_an_outage_while_the_stream_list_knows_better()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { MissDeletesAcrossOutage = true });
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        world.Cloud.Disconnect("alice");
        world.Settle();
        bob.Engine.Publishing.StopPublishing(PublishChannel.Main);
        world.Settle();
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Empty(alice.Log.Of<RoomStreamsUpdated>());
        Assert.Empty(alice.Engine.Rooms.GetStreams("room").Value!);
    }

    [Fact]
    public void Outcomes_can_come_inside_the_call()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(20) } });
        world.Cloud.SetFaults("alice", new FaultPlan { Callbacks = CallbackPlacement.InsideCall });
        var alice = world.Join("alice");

        var login = alice.Login("room");
        Assert.Equal(login.Sequence, alice.Log.Only<RoomLoginResult>().Sequence);
        alice.Publish("a1");
        Assert.Equal(PublisherState.Publishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
        alice.Play("a1");
        Assert.Equal(PlayerState.Playing, alice.Log.Of<PlayerStateUpdated>()[^1].State);
        alice.Engine.Messages.SendBroadcast("room", "x");
        Assert.Equal(0, alice.Log.Only<BroadcastMessageSent>().Code);
        var refused = alice.Engine.Messages.SendBroadcast("room", "");
        Assert.Equal(refused.Sequence, alice.Log.Of<BroadcastMessageSent>()[^1].Sequence);
    }

    [Fact]
    public void A_call_does_not_wait_for_ever_for_an_outcome_that_never_comes()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { Callbacks = CallbackPlacement.InsideCall }.With(CommandKind.Login, ResultFault.Never));
        var alice = world.Join("alice");
        Assert.Equal(0, alice.Login("room").Code);
        Assert.InRange(world.Time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Commands_can_block_while_time_passes()
    {
        var world = new World();
        world.Cloud.SetFaults("alice", new FaultPlan { BlockCommandsFor = TimeSpan.FromSeconds(3) });
        var bob = world.LogIn("bob");
        var alice = world.Join("alice");
        EngineResult result = default;
        world.Time.Run(() =>
        {
            result = alice.Login("room");
            return Task.CompletedTask;
        });

        Assert.Equal(0, result.Code);
        Assert.InRange(world.Time.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
        world.Settle();
        Assert.Single(bob.Log.Of<RoomUsersUpdated>());
    }

    [Fact]
    public void Publishers_and_players_can_flap()
    {
        var world = new World();
        world.LogIn("bob").Publish("b1");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("b1");
        world.Settle();
        alice.Log.Clear();

        world.Cloud.FlapPublisher("a1", TimeSpan.FromSeconds(2));
        world.Cloud.FlapPlayer("alice", "b1", TimeSpan.FromSeconds(1));
        world.Cloud.FlapPlayer("alice", "nothing", TimeSpan.FromSeconds(1));
        world.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(
            [
                new PublisherStateUpdated("a1", PublisherState.Requesting, 1003020, "{}"),
                new PlayerStateUpdated("b1", PlayerState.Requesting, 1004020, "{}"),
                new PlayerStateUpdated("b1", PlayerState.Playing, 0, "{}"),
                new PublisherStateUpdated("a1", PublisherState.Publishing, 0, "{}"),
            ],
            alice.Log.Control);
    }

    [Fact]
    public void Plans_are_checked()
    {
        Assert.Throws<ArgumentException>("faults.BlockCommandsFor", () => new InMemoryCloud().SetFaults("u", new() { BlockCommandsFor = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>("delay", () => ResultFault.Late(TimeSpan.Zero));
        Assert.Throws<ArgumentNullException>("fault", () => FaultPlan.None.With(CommandKind.Login, null!));
    }
}
