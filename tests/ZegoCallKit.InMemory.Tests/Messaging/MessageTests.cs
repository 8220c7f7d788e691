using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Messaging;

public sealed class MessageTests
{
    [Fact]
    public void A_broadcast_reaches_everyone_else_and_answers_with_an_id()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var others = new[] { world.LogIn("bob"), world.LogIn("carol") };

        var result = alice.Engine.Messages.SendBroadcast("room", "hello");
        world.Settle();

        var sent = alice.Log.Only<BroadcastMessageSent>();
        Assert.Equal((result.Sequence, 0), (sent.Sequence, sent.Code));
        Assert.NotEmpty(sent.MessageId);
        Assert.Empty(alice.Log.Of<BroadcastMessagesReceived>());
        Assert.All(others, o =>
        {
            var message = Assert.Single(o.Log.Only<BroadcastMessagesReceived>().Messages);
            Assert.Equal((alice.User, "hello", sent.MessageId), (message.From, message.Text, message.MessageId));
            Assert.True(message.SentAt <= world.Time.GetUtcNow());
        });
    }

    [Fact]
    public void A_custom_command_reaches_the_named_or_everyone_else()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        var carol = world.LogIn("carol");

        alice.Engine.Messages.SendCustomCommand("room", "to bob", ["bob", "alice", "nobody"]);
        alice.Engine.Messages.SendCustomCommand("room", "to all", []);
        world.Settle();

        Assert.Equal(["to bob", "to all"], bob.Log.Of<CustomCommandReceived>().Select(c => c.Command));
        Assert.Equal(["to all"], carol.Log.Of<CustomCommandReceived>().Select(c => c.Command));
        Assert.Empty(alice.Log.Of<CustomCommandReceived>());
        Assert.Equal([0, 0], alice.Log.Of<CustomCommandSent>().Select(c => c.Code));
    }

    [Fact]
    public void Barrage_messages_reach_everyone_else()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        alice.Engine.Messages.SendBarrage("room", "hey");
        world.Settle();

        Assert.Equal("hey", bob.Log.Only<BarrageMessagesReceived>().Messages[0].Text);
        Assert.Equal(0, alice.Log.Only<BarrageMessageSent>().Code);
    }

    [Fact]
    public void Bytes_reach_clients_unless_they_are_for_the_server_only()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        var bytes = new byte[] { 1, 2, 3 };
        var first = alice.Engine.Messages.SendTransparent("room", new EngineTransparentMessage { Content = bytes });
        alice.Engine.Messages.SendTransparent("room", new EngineTransparentMessage { Content = bytes, Target = TransparentMessageTarget.Server });
        bytes[0] = 99;
        world.Settle();

        Assert.Equal(1, first.Sequence);
        Assert.Equal([1, 2, 3], bob.Log.Only<TransparentMessageReceived>().Content.ToArray());
        Assert.Equal([1, 2], alice.Log.Of<TransparentMessageSent>().Select(s => s.Sequence));
    }

    [Fact]
    public void Refusals_look_at_the_connection_before_the_content_and_answer_later()
    {
        var world = new World();
        var alice = world.Join("alice");
        var messages = alice.Engine.Messages;

        Assert.Equal(1000002, messages.SendBroadcast("room", "").Code);
        Assert.Equal(1000002, messages.SendBarrage("room", "").Code);
        Assert.Equal(1000002, messages.SendCustomCommand("room", "", []).Code);
        alice.Login("room");
        Assert.Equal(1009005, messages.SendBroadcast("other", "x").Code);
        Assert.Equal(1002051, messages.SendBroadcast("room", "").Code);
        world.Settle();
        Assert.Equal(1009001, messages.SendBroadcast("room", "").Code);
        Assert.Equal(1009002, messages.SendBroadcast("room", new('ä', 513)).Code);
        Assert.Equal(0, messages.SendBroadcast("room", new('ä', 512)).Code);
        Assert.Equal(1009011, messages.SendCustomCommand("room", "x", [""]).Code);
        Assert.Equal(1009012, messages.SendCustomCommand("room", "x", [new('u', 64)]).Code);
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(
            [(1000002, -1), (1009005, -5), (1002051, -6), (1009001, -7), (1009002, -8), (0, 9)],
            alice.Log.Of<BroadcastMessageSent>().Select(s => (s.Code, s.Sequence)).OrderBy(s => Math.Abs(s.Sequence)));
        Assert.All(alice.Log.Of<CustomCommandSent>(), s => Assert.True(s.Sequence < 0));
    }

    [Fact]
    public void Bytes_that_are_sent_while_connecting_are_accepted_and_given_up_a_second_after_their_time()
    {
        var world = new World();
        var alice = world.Join("alice");
        alice.Login("room");

        Assert.Equal(new EngineResult(0, 1), alice.Engine.Messages.SendTransparent("room", new EngineTransparentMessage { Content = new byte[20_000] }));
        Assert.Equal(1009001, alice.Engine.Messages.SendTransparent("room", new EngineTransparentMessage { Content = default }).Code);
        world.Time.Advance(TimeSpan.FromSeconds(10.9));
        Assert.Equal([(-2, 1009001)], alice.Log.Of<TransparentMessageSent>().Select(e => (e.Sequence, e.Code)));
        world.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal([(-2, 1009001), (1, 1009010)], alice.Log.Of<TransparentMessageSent>().Select(e => (e.Sequence, e.Code)));
    }

    [Fact]
    public void A_user_broadcasts_twice_a_second_and_a_room_ten_times()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        for (var i = 0; i < 3; i++)
        {
            alice.Engine.Messages.SendBroadcast("room", "x");
        }

        world.Settle();
        Assert.Equal([0, 0, 1009015], alice.Log.Of<BroadcastMessageSent>().Select(s => s.Code));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var users = Enumerable.Range(0, 6).Select(i => world.LogIn($"user{i}")).ToArray();
        world.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var user in users)
        {
            user.Engine.Messages.SendBroadcast("room", "x");
            user.Engine.Messages.SendBroadcast("room", "x");
        }

        world.Settle();
        Assert.Equal(10, users.SelectMany(u => u.Log.Of<BroadcastMessageSent>()).Count(s => s.Code == 0));
        Assert.Equal(2, users.SelectMany(u => u.Log.Of<BroadcastMessageSent>()).Count(s => s.Code == 1009015));
    }

    [Fact]
    public void A_room_takes_20_of_the_other_messages_a_second()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        for (var i = 0; i < 25; i++)
        {
            alice.Engine.Messages.SendBarrage("room", "x");
            alice.Engine.Messages.SendCustomCommand("room", "x", []);
            alice.Engine.Messages.SendTransparent("room", new EngineTransparentMessage { Content = new byte[1] });
        }

        world.Settle();

        Assert.Equal(20, bob.Log.Of<BarrageMessagesReceived>().Count);
        Assert.Equal(25, alice.Log.Of<BarrageMessageSent>().Count(s => s.Code == 0));
        Assert.Equal(20, bob.Log.Of<CustomCommandReceived>().Count);
        Assert.Equal(5, alice.Log.Of<CustomCommandSent>().Count(s => s.Code == 1002072));
        Assert.Equal(20, bob.Log.Of<TransparentMessageReceived>().Count);
        Assert.Equal(5, alice.Log.Of<TransparentMessageSent>().Count(s => s.Code == 1002072));
    }

    [Fact]
    public void The_server_speaks_to_rooms_too()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");

        world.Cloud.SendBroadcast("room", "news", new EngineUser("admin", "Admin"));
        world.Cloud.SendCustomCommand("room", "only bob", ["bob"]);
        world.Cloud.SendTransparent("room", new byte[] { 7 });
        world.Cloud.SetRoomExtraInfo("room", "k", "v");
        world.Cloud.SendBroadcast("nowhere", "lost");
        world.Settle();

        Assert.Equal("admin", alice.Log.Only<BroadcastMessagesReceived>().Messages[0].From.Id);
        Assert.Empty(alice.Log.Of<CustomCommandReceived>());
        Assert.Equal(("", "only bob"), (bob.Log.Only<CustomCommandReceived>().From.Id, bob.Log.Only<CustomCommandReceived>().Command));
        Assert.Equal([7], bob.Log.Only<TransparentMessageReceived>().Content.ToArray());
        Assert.Equal("v", alice.Log.Only<RoomExtraInfoUpdated>().Infos[0].Value);
    }

    [Fact]
    public void Barrage_messages_are_lost_where_packets_are()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        world.Cloud.SetNetwork("bob", new NetworkConditions { Loss = 0.5 });
        for (var i = 0; i < 100; i++)
        {
            alice.Engine.Messages.SendBarrage("room", "x");
            world.Time.Advance(TimeSpan.FromMilliseconds(60));
        }

        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.InRange(bob.Log.Of<BarrageMessagesReceived>().Count, 25, 75);
    }
}
