using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Messaging;

public sealed class ReceivedMessageTests
{
    private static readonly EngineUser Ann = new("ann", "Ann");

    [Fact]
    public void All_kinds_arrive_in_one_order_with_who_and_when() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var heard = new List<string>();
        room.Messages.Broadcasts.Record(m => heard.Add($"broadcast {m.Id} {m.From.Name} {m.Text} {m.SentAt.ToUnixTimeSeconds()}"));
        room.Messages.Commands.Record(m => heard.Add($"command {m.From.Id} {m.Text}"));
        room.Messages.Barrages.Record(m => heard.Add($"barrage {m.Id} {m.Text}"));
        room.Messages.Transparents.Record(m => heard.Add($"transparent {m.From.Id} {m.Content.Length}"));
        var at = DateTimeOffset.FromUnixTimeSeconds(100);
        rig.Engine.Raise(
            new CustomCommandReceived("room", new EngineUser("", ""), "one"),
            new BroadcastMessagesReceived("room", [new EngineMessage(Ann, "two", "7", at), new EngineMessage(Ann, "three", "8", at)]),
            new BroadcastMessagesReceived("elsewhere", [new EngineMessage(Ann, "other room", "9", at)]),
            new TransparentMessageReceived("room", Ann, new byte[4]),
            new BarrageMessagesReceived("room", [new EngineMessage(Ann, "five", "10", at)]),
            new CustomCommandReceived("room", Ann, "six"));
        rig.Time.RunUntilIdle();

        Assert.Equal(["command  one", "broadcast 7 Ann two 100", "broadcast 8 Ann three 100", "transparent ann 4", "barrage 10 five", "command ann six"], heard);
    });

    [Fact]
    public void What_comes_before_anybody_has_subscribed_waits_for_the_first_for_a_while() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new CustomCommandReceived("room", Ann, "too old"));
        rig.Time.Advance(TimeSpan.FromSeconds(4));
        rig.Engine.Raise(new CustomCommandReceived("room", Ann, "one"), new CustomCommandReceived("room", Ann, "two"));
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        var first = room.Messages.Commands.Record();
        rig.Engine.Raise(new CustomCommandReceived("room", Ann, "three"));
        rig.Time.RunUntilIdle();
        var second = room.Messages.Commands.Record();
        rig.Engine.Raise(new CustomCommandReceived("room", Ann, "four"));
        rig.Time.RunUntilIdle();

        Assert.Equal(["one", "two", "three", "four"], first.Items.Select(static command => command.Text));
        Assert.Equal(["four"], second.Items.Select(static command => command.Text));
    });

    [Fact]
    public void Of_many_that_nobody_has_seen_the_last_hundred_wait() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        for (var i = 0; i < 150; i++)
        {
            rig.Engine.Raise(new TransparentMessageReceived("room", Ann, new[] { (byte)i }));
        }

        rig.Time.RunUntilIdle();
        var heard = room.Messages.Transparents.Record();
        rig.Time.RunUntilIdle();

        Assert.Equal(Enumerable.Range(50, 100), heard.Items.Select(static message => (int)message.Content.Span[0]));
    });

    [Fact]
    public void The_observables_complete_with_the_room_and_hear_nothing_afterwards() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var broadcasts = room.Messages.Broadcasts.Record();
        var barrages = room.Messages.Barrages.Record();
        var commands = room.Messages.Commands.Record();
        var transparents = room.Messages.Transparents.Record();
        await room.LogoutAsync();
        rig.Engine.Raise(new CustomCommandReceived("room", Ann, "late"));
        await Task.WhenAll(broadcasts.Completed, barrages.Completed, commands.Completed, transparents.Completed);

        Assert.Empty(commands.Items);
        commands.Verify();
    });

    [Fact]
    public void On_the_cloud_everybody_else_gets_what_was_sent_with_the_id_that_the_sender_was_given() => CloudRig.Run(async rig =>
    {
        var fromAnn = await rig.LoginAsync("ann");
        var atBob = await rig.LoginAsync("bob");
        var atCat = await rig.LoginAsync("cat");
        var own = fromAnn.Messages.Broadcasts.Record();
        var broadcasts = atBob.Messages.Broadcasts.Record();
        var commands = atBob.Messages.Commands.Record();
        var others = atCat.Messages.Commands.Record();
        var bytes = atCat.Messages.Transparents.Record();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => fromAnn.Messages.SendBroadcastAsync($"message {i}")));
        await fromAnn.Messages.SendCommandAsync("for Bob", [new UserId("bob")]);
        await fromAnn.Messages.SendTransparentAsync("bytes"u8.ToArray());
        await bytes.WaitForAsync(static _ => true);
        rig.Time.RunUntilIdle();

        Assert.Equal(ids, broadcasts.Items.Select(message => message.Id));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"message {i}"), broadcasts.Items.Select(message => message.Text));
        Assert.Equal("for Bob", Assert.Single(commands.Items).Text);
        Assert.Equal("ann", commands.Items[0].From.Name);
        Assert.Empty(others.Items);
        Assert.Empty(own.Items);
    });

    [Fact]
    public void On_the_cloud_a_room_that_is_shouted_full_still_gets_every_broadcast() => CloudRig.Run(async rig =>
    {
        var listener = await rig.LoginAsync("listener");
        var heard = listener.Messages.Broadcasts.Record();
        var rooms = new List<IRoom>();
        for (var i = 0; i < 8; i++)
        {
            rooms.Add(await rig.LoginAsync($"user{i}"));
        }

        // Sixteen at once, while a room accepts ten a second.
        await Task.WhenAll(rooms.SelectMany(static room => new[] { room.Messages.SendBroadcastAsync("one"), room.Messages.SendBroadcastAsync("two") }));
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(16, heard.Items.Count);
    });

    [Fact]
    public void On_the_cloud_what_an_outage_swallows_fails_or_times_out_and_later_messages_arrive() => CloudRig.Run(async rig =>
    {
        var fromAnn = await rig.LoginAsync("ann");
        var atBob = await rig.LoginAsync("bob");
        var heard = atBob.Messages.Commands.Record();
        rig.Cloud.Disconnect("ann");
        await fromAnn.State.Changes.Record().WaitForAsync(static state => state.Phase == RoomPhase.Reconnecting);
        await Assert.ThrowsAnyAsync<ZegoException>(() => fromAnn.Messages.SendCommandToAllAsync("lost"));
        await Assert.ThrowsAnyAsync<ZegoException>(() => fromAnn.Messages.SendTransparentAsync(new byte[1]));
        rig.Cloud.Reconnect("ann");
        await fromAnn.State.Changes.Record().WaitForAsync(static state => state is { Phase: RoomPhase.Connected, Reconnections: 1 });
        await fromAnn.Messages.SendCommandToAllAsync("again");
        await heard.WaitForAsync(static command => command.Text == "again");

        Assert.Single(heard.Items);
    });
}
