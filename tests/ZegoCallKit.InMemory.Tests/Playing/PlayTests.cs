using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Playing;

public sealed class PlayTests
{
    [Fact]
    public void Requesting_is_raised_inside_the_call_and_playing_later()
    {
        var world = new World();
        world.LogIn("bob").Publish("b1");
        var alice = world.LogIn("alice");

        Assert.Equal(0, alice.Play("b1").Code);
        Assert.Equal([new PlayerStateUpdated("b1", PlayerState.Requesting, 0, "{}")], alice.Log.Control);
        world.Settle();

        Assert.Equal(new PlayerStateUpdated("b1", PlayerState.Playing, 0, "{}"), alice.Log.Control[1]);
    }

    [Fact]
    public void Before_login_it_is_refused_with_a_state()
    {
        var alice = new World().Join("alice");

        Assert.Equal(1000002, alice.Play("b1").Code);

        Assert.Equal([new PlayerStateUpdated("b1", PlayerState.NotPlaying, 1000002, "{}")], alice.Log.Control);
    }

    [Fact]
    public void A_stream_that_does_not_exist_yet_is_waited_for()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Play("b1");
        world.Time.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal(PlayerState.Requesting, alice.Log.Only<PlayerStateUpdated>().State);

        bob.Publish("b1");
        world.Settle();

        Assert.Equal(PlayerState.Playing, alice.Log.Of<PlayerStateUpdated>()[^1].State);
    }

    [Fact]
    public void Waiting_ends_after_20_minutes()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Play("b1");
        world.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(new PlayerStateUpdated("b1", PlayerState.NotPlaying, 1004002, "{}"), alice.Log.Of<PlayerStateUpdated>()[^1]);
        alice.Log.Clear();
        bob.Publish("b1");
        world.Settle();
        Assert.Empty(alice.Log.Of<PlayerStateUpdated>());
    }

    [Fact]
    public void When_the_publisher_stops_the_player_waits_for_the_stream_to_return()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        bob.Publish("b1");
        var alice = world.LogIn("alice");
        alice.Play("b1");
        world.Settle();
        alice.Log.Clear();

        bob.Engine.Publishing.StopPublishing(PublishChannel.Main);
        world.Settle();
        bob.Publish("b1", PublishChannel.Auxiliary);
        world.Settle();

        Assert.Equal(
            [
                new PlayerStateUpdated("b1", PlayerState.Requesting, 1004020, "{}"),
                new PlayerStateUpdated("b1", PlayerState.Playing, 0, "{}"),
            ],
            alice.Log.Of<PlayerStateUpdated>());
        Assert.Equal([UpdateType.Delete, UpdateType.Add], alice.Log.Of<RoomStreamsUpdated>().Select(s => s.Type));
    }

    [Fact]
    public void Stopping_is_raised_inside_the_call_and_is_final()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Play("b1");

        Assert.Equal(0, alice.Engine.Playing.StopPlaying("b1").Code);
        Assert.Equal(new PlayerStateUpdated("b1", PlayerState.NotPlaying, 0, "{}"), alice.Log.Control[^1]);
        alice.Log.Clear();
        Assert.Equal(0, alice.Engine.Playing.StopPlaying("b1").Code);
        Assert.Equal(0, alice.Engine.Playing.StopPlaying("").Code);
        Assert.Equal(1000015, alice.Engine.Playing.StopPlaying(null!).Code);
        bob.Publish("b1");
        world.Settle();

        Assert.Empty(alice.Log.Of<PlayerStateUpdated>());
    }

    [Fact]
    public void Playing_again_changes_the_view_only()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        alice.Play("b1");
        Assert.Equal(0, alice.Play("b1").Code);
        Assert.Single(alice.Log.Control);
    }

    [Fact]
    public void The_21st_stream_is_accepted_and_ends_with_1004010()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        for (var i = 0; i < 20; i++)
        {
            alice.Play($"s{i}");
        }

        alice.Log.Clear();
        Assert.Equal(0, alice.Play("s20").Code);
        Assert.Equal([new PlayerStateUpdated("s20", PlayerState.Requesting, 0, "{}")], alice.Log.Control);
        world.Settle();
        Assert.Equal(new PlayerStateUpdated("s20", PlayerState.NotPlaying, 1004010, "{}"), alice.Log.Control[^1]);

        alice.Engine.Playing.StopPlaying("s0");
        alice.Log.Clear();
        alice.Play("s20");
        world.Settle();
        Assert.Equal(PlayerState.Requesting, alice.Log.Only<PlayerStateUpdated>().State);
    }

    [Fact]
    public void One_too_many_that_is_stopped_at_once_ends_once()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        for (var i = 0; i < 20; i++)
        {
            alice.Play($"s{i}");
        }

        alice.Log.Clear();
        alice.Play("s20");
        alice.Engine.Playing.StopPlaying("s20");
        world.Settle();

        Assert.Equal(
            [
                new PlayerStateUpdated("s20", PlayerState.Requesting, 0, "{}"),
                new PlayerStateUpdated("s20", PlayerState.NotPlaying, 0, "{}"),
            ],
            alice.Log.Control);
    }

    [Fact]
    public void Own_streams_and_streams_of_other_rooms_can_be_played()
    {
        var world = new World();
        world.LogIn("bob", "elsewhere").Publish("b1");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Play("a1");
        alice.Play("b1");
        world.Settle();

        Assert.Equal(2, alice.Log.Of<PlayerStateUpdated>().Count(p => p.State == PlayerState.Playing));
    }
}
