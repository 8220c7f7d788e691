using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests switching from one room to another without a gap.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class SwitchRoomContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void A_switch_leaves_the_old_room_and_enters_the_new_one_inside_the_call()
    {
        var probe = Connecting();
        var change = probe.Accept(e => e.Rooms.SwitchRoom(Room, "next", new EngineLoginOptions()));
        Assert.Equal("C7(room,0) C0(next,0)", change.States);
    }

    [Fact]
    public void A_switch_first_ends_publishing_and_playing()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("own", "", PublishChannel.Main));
        probe.Accept(e => e.Playing.StartPlaying("other", "", view: null));

        var states = probe.Accept(e => e.Rooms.SwitchRoom(Room, "next", new EngineLoginOptions())).States.Split(' ');

        Assert.Equal(["Y0(other,0)", "P0(own,0)"], states[..2]);
        Assert.Equal(["C7(room,0)", "C0(next,0)"], states[2..]);
    }

    [Theory]
    [InlineData(Room, Room, 1002064, Room)]
    [InlineData("wrong", "next", 1002002, "next")]
    [InlineData(Room, "", 1002011, "")]
    [InlineData(Room, "long", 1002013, "")]
    [InlineData(Room, "bad room", 1002012, "")]
    [InlineData("wrong", "bad room", 1002012, "")]
    [InlineData("", "next", 1002011, "")]
    public async Task A_refused_switch_reports_inside_the_call_and_leaves_the_room_alone(string from, string to, int code, string named)
    {
        var probe = Connecting();
        var target = to == "long" ? new string('r', 128) : to;

        var change = probe.Run(e => e.Rooms.SwitchRoom(from, target, new EngineLoginOptions()));
        await PassAsync(1000);

        Assert.Equal(code, change.Code);
        Assert.Equal($"C2({named},{code})", change.States);
        Assert.Equal("P1(stream,0)", probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main)).States);
        Assert.Equal("C7(room,0) P0(stream,0)", probe.Accept(e => e.Rooms.Logout(Room)).States);
    }

    [Fact]
    public async Task A_switched_user_is_connected_to_the_new_room_only()
    {
        var alice = await ConnectedAsync("alice");
        var old = await ConnectedAsync("bob", notifyUsers: true);
        var next = await ConnectedAsync("carol", "next", notifyUsers: true);

        var change = alice.Accept(e => e.Rooms.SwitchRoom(Room, "next", new EngineLoginOptions()));
        var connected = await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Logined, change.Begin);

        Assert.Equal("next", connected.Event.RoomId);
        await old.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);
        await next.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Add && e.Users.Any(u => u.Id == "alice"));
        Assert.Equal(1009005, alice.Run(e => e.Messages.SendBroadcast(Room, "old")).Code);
        var send = alice.Accept(e => e.Messages.SendBroadcast("next", "new"));
        await alice.WaitForAsync<BroadcastMessageSent>(e => e.Sequence == send.Sequence && e.Code == 0);
        await next.WaitForAsync<BroadcastMessagesReceived>();
        old.AssertNone<BroadcastMessagesReceived>();
    }

    [Fact]
    public async Task The_first_updates_of_the_new_room_come_after_a_switch()
    {
        var bob = await ConnectedAsync("bob", "next");
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");

        var change = alice.Accept(e => e.Rooms.SwitchRoom(Room, "next", new EngineLoginOptions { NotifyUsers = true }));

        var streams = await alice.WaitForAsync<RoomStreamsUpdated>(from: change.Begin);
        var users = await alice.WaitForAsync<RoomUsersUpdated>(from: change.Begin);
        Assert.Equal("next", streams.Event.RoomId);
        Assert.Equal("+bobs", Shorthand.Streams(alice.Log, change.Begin));
        Assert.Equal("next", users.Event.RoomId);
        Assert.Equal("+bob", Shorthand.Users(alice.Log, change.Begin));
    }
}
