using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Cloud;

public sealed class KickTests
{
    [Fact]
    public void A_kicked_user_is_told_why_and_the_others_see_it_go()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("x");
        world.Settle();
        alice.Log.Clear();
        bob.Log.Clear();

        world.Cloud.Kick("room", "alice");
        world.Cloud.Kick("room", "nobody");
        world.Cloud.Kick("nowhere", "alice");
        world.Settle();

        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.KickOut, 1002055, "{}"),
                new PublisherStateUpdated("a1", PublisherState.NotPublishing, 1002055, "{}"),
                new PlayerStateUpdated("x", PlayerState.NotPlaying, 1002055, "{}"),
            ],
            alice.Log.Control);
        Assert.Equal([StreamDeleteReason.KickedOut], bob.Log.Only<RoomStreamsUpdated>().DeleteReasons);
        Assert.Equal(UpdateType.Delete, bob.Log.Only<RoomUsersUpdated>().Type);
        Assert.Equal(0, alice.Login("room").Code);
    }

    [Fact]
    public void A_user_who_is_kicked_while_cut_off_learns_it_on_return()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        world.Cloud.Disconnect("alice");
        world.Cloud.Kick("room", "alice", ZegoErrorCode.RoomSessionExceptionKickedOut);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RoomStateReason.Reconnecting, alice.Log.Of<RoomStateChanged>()[^1].Reason);
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Equal(new RoomStateChanged("room", RoomStateReason.KickOut, 1002057, "{}"), alice.Log.Of<RoomStateChanged>()[^1]);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var cloud = new World().Cloud;

        Assert.Throws<ArgumentException>("roomId", () => cloud.Kick("", "u"));
        Assert.Throws<ArgumentException>("userId", () => cloud.Kick("r", ""));
        Assert.Throws<ArgumentException>("userId", () => cloud.Disconnect(""));
        Assert.Throws<ArgumentNullException>("conditions", () => cloud.SetNetwork("u", null!));
        Assert.Throws<ArgumentNullException>("faults", () => cloud.SetFaults("u", null!));
        Assert.Throws<ArgumentOutOfRangeException>("remaining", () => cloud.ExpireToken("u", TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => cloud.FlapPublisher("s", TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentNullException>("options", () => new InMemoryCloud(null!));
        Assert.Throws<ArgumentException>("conditions.Loss", () => cloud.SetNetwork("u", new() { Loss = double.NaN }));
        Assert.Throws<ArgumentException>("conditions.Latency", () => cloud.SetNetwork("u", new() { Latency = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentException>("options.Network.Jitter", () => new InMemoryCloud(new InMemoryCloudOptions { Network = new() { Jitter = TimeSpan.FromSeconds(61) } }));
        Assert.Equal("memory", cloud.CreateEngineFactory().Name);
        Assert.Null(cloud.CreateEngineFactory().ExclusivityKey);
        Assert.False(cloud.CreateEngineFactory().CommandsMayBlock);
        Assert.IsAssignableFrom<IZegoEngine>(cloud.CreateEngineFactory().Create());
    }
}
