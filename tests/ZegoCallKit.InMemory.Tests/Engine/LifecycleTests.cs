using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Engine;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData(0u, "", 1001000)]
    [InlineData(1u, "", 0)]
    [InlineData(1u, "abc", 1001001)]
    public void AppId_and_AppSign_are_checked(uint appId, string appSign, int code)
    {
        var engine = new World().Create("alice");
        var result = engine.Engine.Lifecycle.Initialize(new EngineProfile { AppId = appId, AppSign = appSign }, engine.Log, new NoFrames());

        Assert.Equal(code, result.Code);
        Assert.Equal(new ApiCalled(code, "createEngine", code == 0 ? "Execution successful." : "Please refer to https://docs.zegocloud.com/article/5547 for details."), engine.Log.Of<ApiCalled>()[0]);
        Assert.Equal(code == 0 ? 0 : 1, engine.Log.Of<DebugErrorOccurred>().Count);
    }

    [Theory]
    [InlineData('z', 0)]
    [InlineData('Z', 0)]
    [InlineData('!', 1001002)]
    public void An_AppSign_holds_letters_and_digits(char c, int code)
    {
        var world = new World();
        Assert.Equal(code, World.Initialize(world.Create("alice"), appSign: new(c, 64)).Code);
    }

    [Fact]
    public void The_network_is_reported_soon_after_initialisation()
    {
        var world = new World();
        var alice = world.Join("alice");

        Assert.Empty(alice.Log.Of<NetworkModeChanged>());
        world.Time.Advance(TimeSpan.FromMilliseconds(90));

        Assert.Equal(NetworkMode.Ethernet, alice.Log.Only<NetworkModeChanged>().Mode);
    }

    [Fact]
    public void Initialising_again_is_the_same_engine_and_keeps_the_room()
    {
        var world = new World();
        var alice = world.LogIn("alice");

        Assert.Equal(0, World.Initialize(alice).Code);

        Assert.Empty(alice.Log.Control);
        Assert.Equal(0, alice.Publish("s1").Code);
    }

    [Fact]
    public void Destroying_stops_publishers_and_players_then_rooms_then_says_so_before_it_returns()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Publish("a2", PublishChannel.Third);
        alice.Play("b1");
        world.Settle();
        alice.Log.Clear();

        Assert.Equal(0, alice.Engine.Lifecycle.Uninitialize().Code);

        Assert.Equal(
            [
                new PublisherStateUpdated("a1", PublisherState.NotPublishing, 0, "{}"),
                new PublisherStateUpdated("a2", PublisherState.NotPublishing, 0, "{}"),
                new PlayerStateUpdated("b1", PlayerState.NotPlaying, 0, "{}"),
                new RoomStateChanged("room", RoomStateReason.Logout, 0, ""),
                new EngineUninitialized(),
            ],
            alice.Log.Control);
        world.Settle();
        Assert.Equal(["bob"], world.Cloud.GetUsers("room").Select(u => u.Id));
    }

    [Fact]
    public void Destroying_what_does_not_exist_is_accepted_without_an_event()
    {
        var world = new World();
        var alice = world.Create("alice");
        Assert.Equal(0, alice.Engine.Lifecycle.Uninitialize().Code);
        World.Initialize(alice);
        alice.Engine.Lifecycle.Uninitialize();
        alice.Log.Clear();

        Assert.Equal(0, alice.Engine.Lifecycle.Uninitialize().Code);

        Assert.Empty(alice.Log.Control);
    }

    [Fact]
    public void Nothing_of_a_destroyed_engine_reaches_the_next_one()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(50) } });
        var alice = world.Join("alice");
        alice.Login("room");
        alice.Engine.Lifecycle.Uninitialize();
        World.Initialize(alice);
        alice.Log.Clear();

        world.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Empty(alice.Log.Control);
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void Sequences_go_on_over_engines()
    {
        var world = new World();
        var alice = world.Join("alice");
        Assert.Equal(1, alice.Login("room").Sequence);
        Assert.Equal(-2, alice.Login("room").Sequence);
        alice.Engine.Lifecycle.Uninitialize();
        World.Initialize(alice);

        Assert.Equal(3, alice.Login("room").Sequence);
        Assert.Equal(-4, alice.Login("room").Sequence);
    }

    [Fact]
    public void Results_of_refused_commands_outlive_the_engine_one_each_60_ms()
    {
        var world = new World();
        var alice = world.Join("alice");
        for (var i = 0; i < 20; i++)
        {
            alice.Engine.Messages.SendBroadcast("room", "hello");
        }

        alice.Engine.Lifecycle.Uninitialize();
        world.Time.Advance(TimeSpan.FromSeconds(2));

        var results = alice.Log.Entries.Where(e => e.Event is BroadcastMessageSent).ToArray();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => -i), results.Select(r => ((BroadcastMessageSent)r.Event).Sequence));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => i * 60.0), results.Select(r => r.At.TotalMilliseconds));
    }

    [Fact]
    public void Uploading_the_log_is_accepted_and_answered()
    {
        var world = new World();
        var alice = world.Join("alice");

        var result = alice.Engine.Lifecycle.UploadLog();
        world.Time.Advance(TimeSpan.FromMilliseconds(60));

        Assert.Equal(0, result.Code);
        Assert.Equal(new LogUploaded(result.Sequence, 0), alice.Log.Only<LogUploaded>());
    }

    [Fact]
    public void Without_an_engine_each_group_refuses_as_the_real_one()
    {
        var alice = new World().Create("alice");

        Assert.Equal(1000001, alice.Engine.Rooms.Logout("room").Code);
        Assert.Equal(1000001, alice.Engine.Rooms.SwitchRoom("a", "b", new()).Code);
        Assert.Equal(1002002, alice.Engine.Rooms.RenewToken("room", "t").Code);
        Assert.Equal(1002002, alice.Engine.Rooms.SetExtraInfo("room", "k", "v").Code);
        Assert.Equal(0, alice.Engine.Rooms.GetStreams("room").Code);
        Assert.Null(alice.Engine.Rooms.GetStreams("room").Value);
        Assert.Equal(1000001, alice.Publish("s").Code);
        Assert.Equal(1000001, alice.Play("s").Code);
        Assert.Equal(1000002, alice.Engine.Messages.SendBroadcast("room", "").Code);
        Assert.Equal(0, alice.Engine.AudioDevices.GetDevices(AudioDeviceType.Microphone).Code);
    }

    [Fact]
    public void Destroying_from_inside_a_callback_works()
    {
        var world = new World();
        var alice = world.Join("alice");
        alice.Log.Handler = e =>
        {
            if (e is RoomStateChanged { Reason: RoomStateReason.Logined })
            {
                alice.Engine.Lifecycle.Uninitialize();
            }
        };
        alice.Login("room");
        world.Settle();

        Assert.Single(alice.Log.Of<EngineUninitialized>());
        Assert.Equal(1000001, alice.Login("room").Code);
    }

    [Fact]
    public void A_slow_observer_blocks_the_caller()
    {
        var world = new World();
        var alice = world.Join("alice");
        alice.Log.Handler = e =>
        {
            if (e is RoomStateChanged { Reason: RoomStateReason.Logining })
            {
                world.Time.Advance(TimeSpan.FromMilliseconds(700));
            }
        };

        alice.Login("room");

        Assert.True(world.Time.Elapsed >= TimeSpan.FromMilliseconds(700));
    }
}
