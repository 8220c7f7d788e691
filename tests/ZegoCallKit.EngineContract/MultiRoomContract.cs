using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests several rooms at once on one engine.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MultiRoomContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private EngineProfile Several => Rig.Profile with { RoomMode = RoomMode.MultiRoom };

    [Fact]
    public void Seven_rooms_can_be_entered()
    {
        var probe = Initialised(profile: Several);
        for (var i = 1; i <= 7; i++)
        {
            var login = probe.Login($"r{i}");
            Assert.Equal(0, login.Code);
            Assert.Equal($"C0(r{i},0)", login.States);
        }
    }

    [Fact]
    public async Task The_same_room_again_is_refused()
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        var again = probe.Login("r1");
        Assert.Equal(1002064, again.Code);
        await probe.ExpectStatesAsync(again, "R(r1,1002064) C2(r1,1002064)");
    }

    [Theory]
    [InlineData("bob", "alice's name")]
    [InlineData("alice", "another name")]
    public void Another_user_is_refused(string id, string name)
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        Assert.Equal(1000020, probe.Run(e => e.Rooms.Login("r2", new EngineUser(id, name), new EngineLoginOptions())).Code);
    }

    [Fact]
    public void Publishing_needs_a_room()
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        Assert.Equal(1003071, probe.Run(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main)).Code);
        Assert.Equal("P1(stream,0)", probe.Accept(e => e.Publishing.StartPublishing("stream", "r1", PublishChannel.Main)).States);
    }

    [Fact]
    public void Publishing_to_a_room_not_entered_is_refused()
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        var publish = probe.Run(e => e.Publishing.StartPublishing("stream", "unknown", PublishChannel.Main));
        Assert.Equal(1000002, publish.Code);
        var state = Assert.Single(publish.Inside.OfType<PublisherStateUpdated>());
        Assert.Equal((PublisherState.NotPublishing, 1000002), (state.State, state.Code));
    }

    [Fact]
    public void Playing_needs_a_room()
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        Assert.Equal(1004071, probe.Run(e => e.Playing.StartPlaying("stream", "", view: null)).Code);
        Assert.Equal("Y1(stream,0)", probe.Accept(e => e.Playing.StartPlaying("stream", "r1", view: null)).States);
    }

    [Fact]
    public void Leaving_one_room_keeps_the_others()
    {
        var probe = Initialised(profile: Several);
        probe.Login("r1");
        probe.Login("r2");
        probe.Accept(e => e.Publishing.StartPublishing("one", "r1", PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPublishing("two", "r2", PublishChannel.Auxiliary));

        Assert.Equal("C7(r1,0) P0(one,0)", probe.Accept(e => e.Rooms.Logout("r1")).States);
        Assert.Equal("C7(r2,0) P0(two,0)", probe.Accept(e => e.Rooms.Logout("r2")).States);
    }

    [Fact]
    public async Task Rooms_are_apart()
    {
        var both = Online("alice", Several);
        await ConnectAsync(both, "r1");
        await ConnectAsync(both, "r2");
        var one = await ConnectedAsync("bob", "r1", notifyUsers: true);
        var two = await ConnectedAsync("carol", "r2", notifyUsers: true);
        await one.WaitForAsync<RoomUsersUpdated>();
        await two.WaitForAsync<RoomUsersUpdated>();

        both.Accept(e => e.Publishing.StartPublishing("stream", "r1", PublishChannel.Main));
        var send = both.Accept(e => e.Messages.SendBroadcast("r2", "to two"));
        await both.WaitForAsync<BroadcastMessageSent>(e => e.Sequence == send.Sequence && e.Code == 0);
        await one.WaitForAsync<RoomStreamsUpdated>();
        await two.WaitForAsync<BroadcastMessagesReceived>();
        await PassAsync(2000);

        Assert.Equal("+stream", Shorthand.Streams(one.Log));
        Assert.Equal("+alice", Shorthand.Users(one.Log));
        Assert.Equal("+alice", Shorthand.Users(two.Log));
        two.AssertNone<RoomStreamsUpdated>();
        one.AssertNone<BroadcastMessagesReceived>();
    }

    [Fact]
    public async Task Updates_name_their_room()
    {
        var both = Online("alice", Several);
        await ConnectAsync(both, "r1", notifyUsers: true);
        await ConnectAsync(both, "r2", notifyUsers: true);
        var bob = await ConnectedAsync("bob", "r1");
        var carol = await ConnectedAsync("carol", "r2");
        await PublishAsync(bob, "bobs");
        await PublishAsync(carol, "carols");

        Assert.Equal("r1", (await both.WaitForAsync<RoomUsersUpdated>(e => e.Users.Any(u => u.Id == "bob"))).Event.RoomId);
        Assert.Equal("r2", (await both.WaitForAsync<RoomUsersUpdated>(e => e.Users.Any(u => u.Id == "carol"))).Event.RoomId);
        Assert.Equal("r1", (await both.WaitForAsync<RoomStreamsUpdated>(e => e.Streams.Any(s => s.Id == "bobs"))).Event.RoomId);
        Assert.Equal("r2", (await both.WaitForAsync<RoomStreamsUpdated>(e => e.Streams.Any(s => s.Id == "carols"))).Event.RoomId);
    }
}
