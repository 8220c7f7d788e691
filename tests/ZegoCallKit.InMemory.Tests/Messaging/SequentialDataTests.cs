using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Messaging;

public sealed class SequentialDataTests
{
    [Fact]
    public void Data_reaches_subscribers_in_order()
    {
        var world = new World(o => o with { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(10), Jitter = TimeSpan.FromMilliseconds(50), Loss = 0.2 } });
        var (alice, from) = WithManager(world, "alice");
        var (bob, to) = WithManager(world, "bob");
        var (carol, _) = WithManager(world, "carol");
        alice.Engine.SequentialData.StartBroadcasting(from, "data");
        bob.Engine.SequentialData.StartSubscribing(to, "data");
        world.Time.Advance(TimeSpan.FromSeconds(5));

        for (byte i = 0; i < 50; i++)
        {
            Assert.Equal(0, alice.Engine.SequentialData.Send(from, "data", new byte[] { i }).Code);
        }

        world.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => (byte)i), bob.Log.Of<SequentialDataReceived>().Select(d => d.Data.Span[0]));
        Assert.All(alice.Log.Of<SequentialDataSent>(), s => Assert.Equal(0, s.Code));
        Assert.Empty(carol.Log.Of<SequentialDataReceived>());
    }

    [Fact]
    public void Mistakes_have_their_codes()
    {
        var world = new World();
        var (alice, manager) = WithManager(world, "alice");
        var data = alice.Engine.SequentialData;

        Assert.Equal(1009031, data.Create("room").Code);
        Assert.Equal(1009032, data.StartBroadcasting(99, "s").Code);
        Assert.Equal(1000015, data.StartBroadcasting(manager, "").Code);
        Assert.Equal(0, data.StartBroadcasting(manager, "s").Code);
        Assert.Equal(1009035, data.StartBroadcasting(manager, "s").Code);
        Assert.Equal(1009036, data.StopBroadcasting(manager, "t").Code);
        Assert.Equal(1009037, data.StopSubscribing(manager, "t").Code);
        Assert.Equal(0, data.StartSubscribing(manager, "t").Code);
        Assert.Equal(1009038, data.StartSubscribing(manager, "t").Code);
        Assert.Equal(1009036, data.Send(manager, "t", new byte[1]).Code);
        Assert.Equal(1009003, data.Send(manager, "s", new byte[4097]).Code);
        Assert.Equal(0, data.Send(manager, "s", new byte[4096]).Code);
        Assert.Equal(0, data.Destroy(manager).Code);
        Assert.Equal(0, data.Destroy(manager).Code);
        Assert.Equal(1009032, data.StopSubscribing(manager, "t").Code);
        Assert.Equal(0, data.Create("room").Code);
    }

    [Fact]
    public void Logging_out_ends_the_manager()
    {
        var world = new World();
        var (alice, manager) = WithManager(world, "alice");
        alice.Engine.Rooms.Logout("room");

        Assert.Equal(1009032, alice.Engine.SequentialData.StartBroadcasting(manager, "s").Code);
        Assert.Equal(1000002, alice.Engine.SequentialData.Create("room").Code);
    }

    [Fact]
    public void Subscriptions_survive_a_long_outage()
    {
        var world = new World();
        var (alice, from) = WithManager(world, "alice");
        var (bob, to) = WithManager(world, "bob");
        alice.Engine.SequentialData.StartBroadcasting(from, "data");
        bob.Engine.SequentialData.StartSubscribing(to, "data");
        world.Settle();
        foreach (var user in new[] { "alice", "bob" })
        {
            world.Cloud.Disconnect(user);
            world.Time.Advance(TimeSpan.FromMinutes(3));
            world.Cloud.Reconnect(user);
            world.Settle();
        }

        alice.Engine.SequentialData.Send(from, "data", new byte[] { 5 });
        world.Settle();

        Assert.Equal(5, bob.Log.Only<SequentialDataReceived>().Data.Span[0]);
    }

    private static (Participant Participant, int Manager) WithManager(World world, string userId)
    {
        var participant = world.Join(userId);
        participant.Login("room");
        world.Time.Advance(TimeSpan.FromSeconds(20));
        return (participant, participant.Engine.SequentialData.Create("room").Value);
    }

    [Fact]
    public void Data_stay_in_their_room()
    {
        var world = new World();
        var (alice, from) = WithManager(world, "alice");
        var (bob, to) = WithManager(world, "bob");
        var carol = world.LogIn("carol", "another");
        var other = carol.Engine.SequentialData.Create("another").Value;
        carol.Engine.SequentialData.StartBroadcasting(other, "data");
        alice.Engine.SequentialData.StartBroadcasting(from, "data");
        bob.Engine.SequentialData.StartSubscribing(to, "data");
        world.Settle();
        carol.Engine.SequentialData.Send(other, "data", new byte[] { 1 });
        alice.Engine.SequentialData.Send(from, "data", new byte[] { 2 });
        world.Settle();

        Assert.Equal([2], bob.Log.Of<SequentialDataReceived>().Select(d => (int)d.Data.Span[0]));
        Assert.Equal(0, alice.Log.Only<SequentialDataSent>().Code);
        Assert.Equal(0, carol.Log.Only<SequentialDataSent>().Code);
    }

    [Fact]
    public void Who_leaves_gives_his_stream_id_back()
    {
        var world = new World();
        var (alice, first) = WithManager(world, "alice");
        var (bob, second) = WithManager(world, "bob");
        alice.Engine.SequentialData.StartBroadcasting(first, "data");
        world.Settle();
        alice.Engine.Rooms.Logout("room");
        world.Settle();
        bob.Engine.SequentialData.StartBroadcasting(second, "data");
        bob.Engine.SequentialData.Send(second, "data", new byte[] { 1 });
        world.Settle();

        Assert.Equal(0, bob.Log.Only<SequentialDataSent>().Code);
    }
}
