using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Rooms;

public sealed class LogoutTests
{
    [Fact]
    public void The_room_ends_first_then_publishers_then_players()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("b1");
        world.Settle();
        alice.Log.Clear();

        var result = alice.Engine.Rooms.Logout("room");

        Assert.Equal(0, result.Code);
        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.Logout, 0, ""),
                new PublisherStateUpdated("a1", PublisherState.NotPublishing, 0, "{}"),
                new PlayerStateUpdated("b1", PlayerState.NotPlaying, 0, "{}"),
            ],
            alice.Log.Control);
    }

    [Fact]
    public void A_pending_login_result_is_never_delivered()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromSeconds(1) } });
        var alice = world.Join("alice");
        alice.Login("room");
        alice.Engine.Rooms.Logout("room");

        world.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.Empty(alice.Log.Of<RoomLoginResult>());
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void Without_any_login_it_is_accepted_and_reported()
    {
        var world = new World();
        var alice = world.Join("alice");

        var result = alice.Engine.Rooms.Logout("room");
        world.Time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Equal(0, result.Code);
        Assert.Equal([new RoomStateChanged("room", RoomStateReason.Logout, 0, "")], alice.Log.Control);
    }

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    public void A_wrong_room_is_refused(string roomId)
    {
        const int code = 1002002;
        var world = new World();
        var alice = world.LogIn("alice");

        var result = alice.Engine.Rooms.Logout(roomId);
        Assert.Equal(code, result.Code);
        Assert.Empty(alice.Log.Control);
        world.Time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Equal([new RoomStateChanged(roomId, RoomStateReason.LogoutFailed, code, "")], alice.Log.Control);
        Assert.Single(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void The_others_see_the_streams_go_before_the_user()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Publish("a2", PublishChannel.Auxiliary);
        world.Settle();
        bob.Log.Clear();

        alice.Engine.Rooms.Logout("room");
        world.Settle();

        Assert.Collection(
            bob.Log.Control,
            e =>
            {
                var streams = Assert.IsType<RoomStreamsUpdated>(e);
                Assert.Equal(UpdateType.Delete, streams.Type);
                Assert.Equal(["a1", "a2"], streams.Streams.Select(s => s.Id));
                Assert.Equal([StreamDeleteReason.UserStopped, StreamDeleteReason.UserStopped], streams.DeleteReasons);
            },
            e => Assert.Equal((UpdateType.Delete, "alice"), (Assert.IsType<RoomUsersUpdated>(e).Type, ((RoomUsersUpdated)e).Users[0].Id)));
    }
}
