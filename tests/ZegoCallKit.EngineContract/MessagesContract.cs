using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests messages that arrive.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MessagesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const string Text = "héllo 中文 🙂\n{\"a\":1}";

    [Fact]
    public async Task A_broadcast_reaches_everyone_else_once()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");

        var send = alice.Accept(e => e.Messages.SendBroadcast(Room, Text));
        var sent = await alice.WaitForAsync<BroadcastMessageSent>();
        var atBob = await bob.WaitForAsync<BroadcastMessagesReceived>();
        var atCarol = await carol.WaitForAsync<BroadcastMessagesReceived>();
        await PassAsync(2000);

        Assert.Equal((send.Sequence, 0, Room), (sent.Event.Sequence, sent.Event.Code, sent.Event.RoomId));
        Assert.NotEqual("", sent.Event.MessageId);
        AssertLater(sent.Entry, send);
        var message = Assert.Single(atBob.Event.Messages);
        Assert.Equal((Room, Text, alice.User, sent.Event.MessageId), (atBob.Event.RoomId, message.Text, message.From, message.MessageId));
        Assert.Equal(message, Assert.Single(atCarol.Event.Messages));
        Assert.False(atBob.Entry.InsideAnother);
        Assert.Single(bob.Log.Of<BroadcastMessagesReceived>());
        alice.AssertNone<BroadcastMessagesReceived>();
    }

    [Fact]
    public async Task A_barrage_message_reaches_the_others()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");

        var send = alice.Accept(e => e.Messages.SendBarrage(Room, Text));
        var sent = await alice.WaitForAsync<BarrageMessageSent>();
        var received = await bob.WaitForAsync<BarrageMessagesReceived>();
        await PassAsync(1000);

        Assert.Equal((send.Sequence, 0), (sent.Event.Sequence, sent.Event.Code));
        var message = Assert.Single(received.Event.Messages);
        Assert.Equal((Text, alice.User, sent.Event.MessageId), (message.Text, message.From, message.MessageId));
        alice.AssertNone<BarrageMessagesReceived>();
    }

    [Fact]
    public async Task A_command_reaches_those_it_names()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");

        var send = alice.Accept(e => e.Messages.SendCustomCommand(Room, Text, ["bob", "alice", "nobody"]));
        var sent = await alice.WaitForAsync<CustomCommandSent>();
        var received = await bob.WaitForAsync<CustomCommandReceived>();
        await PassAsync(2000);

        Assert.Equal(new CustomCommandSent(Room, send.Sequence, 0), sent.Event);
        Assert.Equal(new CustomCommandReceived(Room, alice.User, Text), received.Event);
        Assert.Single(bob.Log.Of<CustomCommandReceived>());
        carol.AssertNone<CustomCommandReceived>();
        alice.AssertNone<CustomCommandReceived>();
    }

    [Fact]
    public async Task A_command_that_names_nobody_reaches_everyone_else()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        alice.Accept(e => e.Messages.SendCustomCommand(Room, "all", []));
        await bob.WaitForAsync<CustomCommandReceived>();
        await carol.WaitForAsync<CustomCommandReceived>();
        await PassAsync(1000);
        alice.AssertNone<CustomCommandReceived>();
    }

    [Fact]
    public async Task Bytes_reach_the_others()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        var send = alice.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = bytes, Ordered = true }));
        var received = await bob.WaitForAsync<TransparentMessageReceived>();
        var sent = await alice.WaitForAsync<TransparentMessageSent>();

        Assert.Equal(bytes, received.Event.Content.ToArray());
        Assert.Equal((Room, alice.User), (received.Event.RoomId, received.Event.From));
        Assert.Equal(new TransparentMessageSent(Room, send.Sequence, 0), sent.Event);
        alice.AssertNone<TransparentMessageReceived>();
    }

    [Fact]
    public async Task Received_bytes_are_a_copy()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var bytes = new byte[] { 1, 2, 3 };
        alice.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = bytes }));
        Array.Clear(bytes);
        var received = await bob.WaitForAsync<TransparentMessageReceived>();
        Assert.Equal([1, 2, 3], received.Event.Content.ToArray());
    }

    [Fact]
    public async Task Bytes_for_some_reach_only_them_and_bytes_for_the_server_no_client()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        alice.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = new byte[] { 1 }, ToUserIds = ["carol"] }));
        alice.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = new byte[] { 2 }, Target = TransparentMessageTarget.Server }));
        await carol.WaitForAsync<TransparentMessageReceived>();
        await PassAsync(2000);
        bob.AssertNone<TransparentMessageReceived>();
        Assert.Equal([1], carol.Log.Of<TransparentMessageReceived>().Select(e => (int)e.Event.Content.Span[0]));
    }

    [Fact]
    public async Task Broadcasts_of_one_sender_keep_their_order()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        for (var i = 0; i < 10; i++)
        {
            alice.Accept(e => e.Messages.SendBroadcast(Room, $"{i}"));

            // The service allows a user to send two messages per second.
            await PassAsync(600);
        }

        await PassAsync(2000);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), bob.Log.Of<BroadcastMessagesReceived>().SelectMany(e => e.Event.Messages).Select(m => m.Text));
        Assert.Equal(10, alice.Log.Of<BroadcastMessageSent>().Select(e => e.Event.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task More_than_two_broadcasts_a_second_are_accepted_and_fail_later()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PassAsync(2000);
        for (var i = 0; i < 3; i++)
        {
            alice.Accept(e => e.Messages.SendBroadcast(Room, $"{i}"));
        }

        await PassAsync(3000);
        Assert.Equal([0, 0, 1009015], alice.Log.Of<BroadcastMessageSent>().Select(e => e.Event.Code).Order());
        Assert.Equal(2, bob.Log.Of<BroadcastMessagesReceived>().Sum(e => e.Event.Messages.Count));
    }

    [Fact]
    public async Task Messages_stay_in_their_room()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", "elsewhere");
        alice.Accept(e => e.Messages.SendBroadcast(Room, "text"));
        alice.Accept(e => e.Messages.SendBarrage(Room, "text"));
        alice.Accept(e => e.Messages.SendCustomCommand(Room, "text", ["bob"]));
        await PassAsync(3000);
        bob.AssertNone<BroadcastMessagesReceived>();
        bob.AssertNone<BarrageMessagesReceived>();
        bob.AssertNone<CustomCommandReceived>();
    }

    [Fact]
    public async Task Messages_of_before_a_login_do_not_come()
    {
        var alice = await ConnectedAsync("alice");
        alice.Accept(e => e.Messages.SendBroadcast(Room, "early"));
        await alice.WaitForAsync<BroadcastMessageSent>();
        var bob = await ConnectedAsync("bob");
        await PassAsync(2000);
        bob.AssertNone<BroadcastMessagesReceived>();
    }
}
