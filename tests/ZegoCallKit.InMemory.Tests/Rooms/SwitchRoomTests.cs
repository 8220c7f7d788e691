using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Rooms;

public sealed class SwitchRoomTests
{
    [Fact]
    public void What_is_published_and_played_stops_then_the_old_room_ends_and_the_new_one_begins()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        alice.Log.Clear();

        Assert.Equal(0, alice.Engine.Rooms.SwitchRoom("room", "next", new EngineLoginOptions()).Code);

        Assert.Equal(
            [
                new PublisherStateUpdated("a1", PublisherState.NotPublishing, 0, "{}"),
                new RoomStateChanged("room", RoomStateReason.Logout, 0, ""),
                new RoomStateChanged("next", RoomStateReason.Logining, 0, ""),
            ],
            alice.Log.Control);
        world.Settle();
        Assert.Equal(RoomStateReason.Logined, alice.Log.Of<RoomStateChanged>()[^1].Reason);
        Assert.Empty(world.Cloud.GetUsers("room"));
        Assert.Single(world.Cloud.GetUsers("next"));
    }

    [Theory]
    [InlineData("room", "room", 1002064, "room")]
    [InlineData("other", "next", 1002002, "next")]
    [InlineData("room", "", 1002011, "")]
    [InlineData("", "next", 1002011, "")]
    [InlineData("room", "a b", 1002012, "")]
    public void A_bad_switch_is_reported_inside_the_call_and_changes_nothing(string from, string to, int code, string named)
    {
        var world = new World();
        var alice = world.LogIn("alice");

        Assert.Equal(code, alice.Engine.Rooms.SwitchRoom(from, to, new EngineLoginOptions()).Code);

        Assert.Equal([new RoomStateChanged(named, RoomStateReason.LoginFailed, code, "")], alice.Log.Control);
        Assert.Single(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void A_switch_without_a_token_fails_when_the_token_was_the_credential()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = "opaque" });
        world.Settle();

        alice.Engine.Rooms.SwitchRoom("room", "next", new EngineLoginOptions());
        world.Settle();

        Assert.Equal(1002067, alice.Log.Of<RoomStateChanged>()[^1].Code);
    }
}
