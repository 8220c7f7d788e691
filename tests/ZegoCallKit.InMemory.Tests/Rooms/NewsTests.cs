using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Rooms;

public sealed class NewsTests
{
    [Fact]
    public void The_first_news_are_all_others_and_all_their_streams()
    {
        var world = new World();
        world.LogIn("alice").Publish("a1");
        world.LogIn("bob").Publish("b1");
        world.Settle();
        var carol = world.Join("carol");
        carol.Login("room");
        world.Settle();

        var news = carol.Log.Control.Skip(3).ToArray();
        Assert.Equal(2, news.Length);
        Assert.Equal(["alice", "bob"], Assert.IsType<RoomUsersUpdated>(news[0]).Users.Select(u => u.Id));
        Assert.Equal([("alice", "a1"), ("bob", "b1")], Assert.IsType<RoomStreamsUpdated>(news[1]).Streams.Select(s => (s.User.Id, s.Id)));
        Assert.Empty(((RoomStreamsUpdated)news[1]).DeleteReasons);
    }

    [Fact]
    public void Users_are_told_only_to_those_who_asked()
    {
        var world = new World();
        var quiet = world.LogIn("quiet", options: new EngineLoginOptions());
        var alice = world.LogIn("alice");
        alice.Publish("a1");
        alice.Engine.Rooms.Logout("room");
        world.Settle();

        Assert.Empty(quiet.Log.Of<RoomUsersUpdated>());
        Assert.Equal([UpdateType.Add, UpdateType.Delete], quiet.Log.Of<RoomStreamsUpdated>().Select(s => s.Type));
    }

    [Fact]
    public void Own_streams_are_never_listed()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        world.LogIn("bob").Publish("b1");
        alice.Publish("a1");
        world.Settle();

        Assert.Equal(["b1"], alice.Log.Of<RoomStreamsUpdated>().SelectMany(s => s.Streams).Select(s => s.Id));
        Assert.Equal(["b1"], alice.Engine.Rooms.GetStreams("room").Value!.Select(s => s.Id));
        Assert.Equal(["b1", "a1"], world.Cloud.GetStreams("room").Select(s => s.Id));
    }

    [Fact]
    public void There_is_no_stream_list_before_the_room_is_connected()
    {
        var world = new World();
        var alice = world.Join("alice");
        alice.Login("room");

        Assert.Null(alice.Engine.Rooms.GetStreams("room").Value);
        Assert.Null(alice.Engine.Rooms.GetStreams("other").Value);
        world.Settle();
        Assert.Empty(alice.Engine.Rooms.GetStreams("room").Value!);
    }

    [Fact]
    public void The_count_comes_every_30_seconds()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        world.LogIn("bob");
        world.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal([2, 2], alice.Log.Of<RoomOnlineUserCountUpdated>().Select(c => c.Count));
    }

    [Fact]
    public void Rooms_do_not_hear_of_each_other()
    {
        var world = new World();
        var alice = world.LogIn("alice", "one");
        world.LogIn("bob", "two").Publish("b1");
        world.Settle();

        Assert.Empty(alice.Log.Control);
    }

    [Fact]
    public void Extra_info_reaches_the_others_and_those_who_come_later()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");

        var result = alice.Engine.Rooms.SetExtraInfo("room", "topic", "cats");
        alice.Engine.Rooms.SetExtraInfo("room", "topic", "dogs");
        world.Settle();

        Assert.Equal(result.Sequence, alice.Log.Of<RoomExtraInfoSet>()[0].Sequence);
        Assert.Empty(alice.Log.Of<RoomExtraInfoUpdated>());
        Assert.Equal(["cats", "dogs"], bob.Log.Of<RoomExtraInfoUpdated>().Select(i => i.Infos[0].Value));
        Assert.Equal("alice", bob.Log.Of<RoomExtraInfoUpdated>()[0].Infos[0].UpdatedBy.Id);
        var carol = world.Join("carol");
        carol.Login("room");
        world.Settle();
        Assert.Equal(["dogs"], carol.Log.Only<RoomExtraInfoUpdated>().Infos.Select(i => i.Value));
    }

    [Fact]
    public void Bad_extra_info_is_refused()
    {
        var world = new World();
        var alice = world.Join("alice");
        var rooms = alice.Engine.Rooms;
        alice.Login("room");

        Assert.Equal(1002051, rooms.SetExtraInfo("room", "", "").Code);
        world.Settle();
        Assert.Equal(1002002, rooms.SetExtraInfo("other", "k", "v").Code);
        Assert.Equal(1002014, rooms.SetExtraInfo("room", "", "v").Code);
        Assert.Equal(1002015, rooms.SetExtraInfo("room", new('k', 128), "v").Code);
        Assert.Equal(1002016, rooms.SetExtraInfo("room", "k", new('v', 4096)).Code);
        for (var i = 0; i < 11; i++)
        {
            Assert.Equal(0, rooms.SetExtraInfo("room", $"k{i}", new('v', 4095)).Code);
        }

        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1002017, alice.Log.Of<RoomExtraInfoSet>().Where(r => r.Sequence > 0).Last().Code);
        Assert.Equal([1002051, 1002002, 1002014, 1002015, 1002016], alice.Log.Of<RoomExtraInfoSet>().Where(r => r.Sequence < 0).Select(r => r.Code));
    }
}
