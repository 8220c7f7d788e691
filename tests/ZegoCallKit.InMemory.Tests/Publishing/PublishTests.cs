using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Publishing;

public sealed class PublishTests
{
    [Fact]
    public void Requesting_is_raised_inside_the_call_and_publishing_later()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        bob.Log.Clear();

        Assert.Equal(0, alice.Publish("a1").Code);
        Assert.Equal([new PublisherStateUpdated("a1", PublisherState.Requesting, 0, "{}")], alice.Log.Control);
        world.Settle();

        Assert.Equal(new PublisherStateUpdated("a1", PublisherState.Publishing, 0, "{}"), alice.Log.Control[1]);
        Assert.Equal(new EngineStreamInfo(alice.User, "a1", ""), Assert.Single(bob.Log.Only<RoomStreamsUpdated>().Streams));
    }

    [Fact]
    public void Before_login_it_is_refused_with_a_state_of_no_stream()
    {
        var world = new World();
        var alice = world.Join("alice");

        Assert.Equal(1000002, alice.Publish("a1").Code);

        Assert.Equal([new PublisherStateUpdated("", PublisherState.NotPublishing, 1000002, "{}")], alice.Log.Control);
    }

    [Fact]
    public void While_connecting_it_waits_for_the_room()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(50) } });
        var alice = world.Join("alice");
        alice.Login("room");
        Assert.Equal(0, alice.Publish("a1").Code);
        world.Time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Equal(PublisherState.Requesting, alice.Log.Only<PublisherStateUpdated>().State);
        world.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(PublisherState.Publishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
    }

    [Theory]
    [InlineData("", 1000015)]
    [InlineData("a b", 1000016)]
    [InlineData("a#b", 1000016)]
    [InlineData("ä", 1000016)]
    public void A_bad_id_is_refused_without_a_state_and_before_the_login_is_looked_at(string streamId, int code)
    {
        var world = new World();
        var alice = world.Join("alice");

        Assert.Equal(code, alice.Publish(streamId).Code);
        Assert.Equal(code, alice.Play(streamId).Code);

        Assert.Empty(alice.Log.Control);
    }

    [Fact]
    public void Ids_take_all_marks_of_the_real_engine_up_to_255_bytes()
    {
        var world = new World();
        var alice = world.LogIn("alice");

        Assert.Equal(1000014, alice.Publish(new('s', 256)).Code);
        Assert.Equal(0, alice.Publish(new('s', 255)).Code);
        Assert.Equal(0, alice.Publish("aZ9!$%&'()*+,-.;<=>@^_`~", PublishChannel.Auxiliary).Code);
    }

    [Fact]
    public void The_same_stream_again_is_accepted_silently_and_another_one_is_refused()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        alice.Log.Clear();

        Assert.Equal(0, alice.Publish("a1").Code);
        Assert.Equal(1003023, alice.Publish("a2").Code);
        world.Settle();

        Assert.Empty(alice.Log.Control);
        Assert.Equal(0, alice.Publish("a2", PublishChannel.Fourth).Code);
    }

    [Fact]
    public void An_id_that_is_in_use_in_the_cloud_ends_with_1003028()
    {
        var world = new World();
        world.LogIn("bob", "elsewhere").Publish("same");
        var alice = world.LogIn("alice");
        world.Settle();

        Assert.Equal(0, alice.Publish("same").Code);
        world.Settle();

        Assert.Equal(new PublisherStateUpdated("same", PublisherState.NotPublishing, 1003028, "{}"), alice.Log.Of<PublisherStateUpdated>()[^1]);
        Assert.Equal(0, alice.Publish("other").Code);
    }

    [Fact]
    public void Stopping_is_raised_inside_the_call_and_frees_the_id()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();
        alice.Log.Clear();

        Assert.Equal(0, alice.Engine.Publishing.StopPublishing(PublishChannel.Main).Code);
        Assert.Equal([new PublisherStateUpdated("a1", PublisherState.NotPublishing, 0, "{}")], alice.Log.Control);
        Assert.Equal(0, alice.Engine.Publishing.StopPublishing(PublishChannel.Main).Code);
        world.Settle();

        Assert.Single(alice.Log.Control);
        Assert.Equal([StreamDeleteReason.UserStopped], bob.Log.Of<RoomStreamsUpdated>()[^1].DeleteReasons);
        bob.Publish("a1");
        world.Settle();
        Assert.Equal(PublisherState.Publishing, bob.Log.Of<PublisherStateUpdated>()[^1].State);
    }

    [Fact]
    public void A_stream_that_is_stopped_before_the_cloud_answers_never_appears()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(20) } });
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Engine.Publishing.StopPublishing(PublishChannel.Main);
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([PublisherState.Requesting, PublisherState.NotPublishing], alice.Log.Of<PublisherStateUpdated>().Select(p => p.State));
        Assert.Equal([UpdateType.Add, UpdateType.Delete], bob.Log.Of<RoomStreamsUpdated>().Select(s => s.Type));
        Assert.Empty(world.Cloud.GetStreams("room"));
    }

    [Fact]
    public void Several_rooms_ask_for_the_room()
    {
        var world = new World();
        var alice = world.Join("alice", RoomMode.MultiRoom);
        alice.Login("one");
        alice.Login("two");
        world.Settle();

        Assert.Equal(1003071, alice.Publish("a1").Code);
        Assert.Equal(1004071, alice.Play("x").Code);
        Assert.Equal(1000002, alice.Publish("a1", roomId: "three").Code);
        Assert.Equal(1000002, alice.Log.Only<PublisherStateUpdated>().Code);
        Assert.Equal(0, alice.Publish("a1", roomId: "two").Code);
        world.Settle();
        Assert.Single(world.Cloud.GetStreams("two"));
        Assert.Empty(world.Cloud.GetStreams("one"));
        alice.Engine.Rooms.Logout("one");
        Assert.Equal(PublisherState.Publishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
        alice.Engine.Rooms.Logout("two");
        Assert.Equal(PublisherState.NotPublishing, alice.Log.Of<PublisherStateUpdated>()[^1].State);
    }

    [Fact]
    public void Extra_info_is_part_of_the_stream()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        var before = alice.Engine.Publishing.SetExtraInfo("one", PublishChannel.Main);
        Assert.Empty(alice.Log.Of<StreamExtraInfoSet>());
        world.Time.Advance(TimeSpan.FromMilliseconds(60));
        Assert.Equal(new StreamExtraInfoSet(before.Sequence, 0), alice.Log.Only<StreamExtraInfoSet>());
        alice.Publish("a1");
        world.Settle();
        var during = alice.Engine.Publishing.SetExtraInfo("two", PublishChannel.Main);
        world.Settle();
        var tooLong = alice.Engine.Publishing.SetExtraInfo(new('x', 1024), PublishChannel.Main);
        world.Settle();

        Assert.Equal("one", bob.Log.Of<RoomStreamsUpdated>()[^1].Streams[0].ExtraInfo);
        Assert.Equal(["two"], bob.Log.Of<RoomStreamExtraInfoUpdated>().Select(s => s.Streams[0].ExtraInfo));
        Assert.Empty(alice.Log.Of<RoomStreamExtraInfoUpdated>());
        Assert.Equal([0, 0, 1003051], alice.Log.Of<StreamExtraInfoSet>().Select(s => s.Code));
        Assert.Equal([before.Sequence, during.Sequence, tooLong.Sequence], alice.Log.Of<StreamExtraInfoSet>().Select(s => s.Sequence));
    }

    [Fact]
    public void A_channel_that_does_not_exist_is_an_argument_mistake()
    {
        var alice = new World().LogIn("alice");
        Assert.Throws<ArgumentOutOfRangeException>("channel", () => alice.Publish("a1", (PublishChannel)4));
        Assert.Throws<ArgumentOutOfRangeException>("channel", () => alice.Engine.Publishing.StopPreview((PublishChannel)(-1)));
    }

    [Fact]
    public void Encryption_keys_have_three_lengths()
    {
        var alice = new World().LogIn("alice");
        Assert.Equal(1003060, alice.Engine.Publishing.SetEncryptionKey("short", PublishChannel.Main).Code);
        Assert.Equal(1003060, alice.Engine.Publishing.SetEncryptionKey("", PublishChannel.Main).Code);
    }

    [Fact]
    public void A_stream_the_server_removes_ends_with_1003025()
    {
        var world = new World();
        var bob = world.LogIn("bob");
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        world.Settle();

        world.Cloud.RemoveStream("a1");
        world.Cloud.RemoveStream("unknown");
        world.Settle();

        Assert.Equal(new PublisherStateUpdated("a1", PublisherState.NotPublishing, 1003025, "{}"), alice.Log.Of<PublisherStateUpdated>()[^1]);
        Assert.Equal([StreamDeleteReason.RemovedByServer], bob.Log.Of<RoomStreamsUpdated>()[^1].DeleteReasons);
    }

    [Fact]
    public void Publishing_in_vain_gives_up_after_20_minutes()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        world.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Publish, ResultFault.Never));
        alice.Publish("a");
        world.Time.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromSeconds(1));
        Assert.Equal(PublisherState.Requesting, alice.Log.Only<PublisherStateUpdated>().State);
        world.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new PublisherStateUpdated("a", PublisherState.NotPublishing, 1003021, "{}"), alice.Log.Of<PublisherStateUpdated>()[^1]);
        Assert.Equal(0, alice.Publish("other").Code);
    }
}
