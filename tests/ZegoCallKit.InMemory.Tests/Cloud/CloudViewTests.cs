using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Cloud;

public sealed class CloudViewTests
{
    [Fact]
    public void The_cloud_tells_which_rooms_there_are_and_who_plays_what()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("x");
        bob.Play("a1");
        bob.Play("x");
        world.Settle();

        Assert.Equal(["room"], world.Cloud.RoomIds);
        Assert.Equal(["a1", "x"], world.Cloud.PlayedStreamIds);
        Assert.Equal(["alice", "bob"], world.Cloud.GetPlayers("x").Select(user => user.Id));
        Assert.Equal(["bob"], world.Cloud.GetPlayers("a1").Select(user => user.Id));
        Assert.Empty(world.Cloud.GetPlayers("nothing"));
    }

    [Fact]
    public void Times_beyond_those_of_the_timers_of_the_system_are_refused_before_the_cloud_acts()
    {
        var cloud = new World().Cloud;
        var tooLong = TimeSpan.FromDays(60);

        Assert.Throws<ArgumentOutOfRangeException>("remaining", () => cloud.ExpireToken("alice", tooLong));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => cloud.FlapPublisher("a1", tooLong));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => cloud.FlapPlayer("bob", "a1", TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("dueTime", () => new SimulatedTime().CreateTimer(_ => { }, null, tooLong, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Nothing_is_played_when_its_player_is_gone()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Play("x");
        world.Settle();
        world.Cloud.Kick("room", "bob");
        world.Settle();

        Assert.Empty(world.Cloud.RoomIds);
        Assert.Empty(world.Cloud.PlayedStreamIds);
        Assert.Empty(world.Cloud.GetPlayers("x"));
    }

    [Fact]
    public void A_stream_without_an_id_is_refused() => Assert.Throws<ArgumentException>("streamId", () => new World().Cloud.GetPlayers(""));
}
