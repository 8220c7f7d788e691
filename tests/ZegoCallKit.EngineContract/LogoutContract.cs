using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests leaving a room.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class LogoutContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task A_logout_ends_the_room_then_publishing_then_playing_inside_the_call()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("first", "", PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPublishing("second", "", PublishChannel.Auxiliary));
        probe.Accept(e => e.Playing.StartPlaying("x", "", view: null));
        probe.Accept(e => e.Playing.StartPlaying("y", "", view: null));
        await PassAsync(200);

        var logout = probe.Accept(e => e.Rooms.Logout(Room));

        var states = logout.States.Split(' ');
        Assert.Equal("C7(room,0)", states[0]);
        Assert.Equal(["P0(first,0)", "P0(second,0)"], states[1..3]);
        Assert.Equivalent(new[] { "Y0(x,0)", "Y0(y,0)" }, states[3..]);
    }

    [Fact]
    public async Task The_result_of_a_login_that_was_logged_out_never_comes()
    {
        var probe = Connecting();
        probe.Accept(e => e.Rooms.Logout(Room));
        await PassAsync(5000);
        probe.AssertNone<RoomLoginResult>();
    }

    [Fact]
    public async Task The_result_of_an_online_login_does_not_come_after_its_logout()
    {
        var probe = Online("alice");
        var login = probe.Login(Room);
        Assert.Equal(0, login.Code);
        probe.Accept(e => e.Rooms.Logout(Room));
        await PassAsync(5000);

        // An engine with its own threads may have connected before the logout started; afterwards only the logout is reported.
        var states = probe.Log.States();
        Assert.EndsWith("C7(room,0)", states, StringComparison.Ordinal);
        Assert.StartsWith("C0(room,0)", states, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_logout_a_refused_publication_is_reported_for_the_stream_before()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("before", "", PublishChannel.Main));
        probe.Accept(e => e.Rooms.Logout(Room));

        var refused = probe.Run(e => e.Publishing.StartPublishing("after", "", PublishChannel.Main));

        Assert.Equal((1000002, "P0(before,1000002)"), (refused.Code, refused.States));
    }

    [Fact]
    public async Task A_connected_logout_reports_the_same()
    {
        var probe = await ConnectedAsync("alice");
        var logout = probe.Accept(e => e.Rooms.Logout(Room));
        Assert.Equal("C7(room,0)", logout.States);
    }

    [Theory]
    [InlineData(Room)]
    [InlineData("")]
    public async Task A_logout_without_a_login_is_accepted_and_reports_its_reason_later(string roomId)
    {
        var probe = Initialised();
        await PassAsync(200);
        var logout = probe.Accept(e => e.Rooms.Logout(roomId));

        Assert.Equal("", logout.States);
        await probe.ExpectStatesAsync(logout, $"C7({roomId},0)");
        AssertLater(probe.Log.Of<RoomStateChanged>().Single().Entry, logout);
    }

    [Fact]
    public async Task A_second_logout_is_like_one_without_a_login()
    {
        var probe = Connecting();
        probe.Accept(e => e.Rooms.Logout(Room));
        var second = probe.Accept(e => e.Rooms.Logout(Room));
        Assert.Equal("", second.States);
        await probe.ExpectStatesAsync(second, "C7(room,0)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    [InlineData("bad room")]
    public async Task A_logout_of_another_room_is_refused_and_leaves_the_login_alone(string roomId)
    {
        const int code = 1002002;
        var probe = Connecting();

        var logout = probe.Run(e => e.Rooms.Logout(roomId));

        Assert.Equal(code, logout.Code);
        var reason = await probe.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.LogoutFailed, logout.Begin);
        Assert.Equal(code, reason.Event.Code);
        Assert.Equal("C7(room,0)", probe.Accept(e => e.Rooms.Logout(Room)).States);
    }

    [Fact]
    public async Task A_user_who_logged_out_hears_no_more_of_the_room()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        alice.Accept(e => e.Rooms.Logout(Room));
        var mark = alice.Log.Count;
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        bob.Accept(e => e.Messages.SendBroadcast(Room, "anybody?"));
        await PassAsync(5000);

        Assert.Equal("", alice.Log.States(mark));
        alice.AssertNone<RoomStreamsUpdated>(from: mark);
        alice.AssertNone<RoomUsersUpdated>(from: mark);
        alice.AssertNone<BroadcastMessagesReceived>(from: mark);
        alice.AssertNone<RoomOnlineUserCountUpdated>(from: mark);
    }

    [Fact]
    public async Task A_logout_takes_user_and_streams_away_from_the_others()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await PublishAsync(alice, "alices");
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Add);
        var mark = bob.Log.Count;

        alice.Accept(e => e.Rooms.Logout(Room));

        var streams = await bob.WaitForAsync<RoomStreamsUpdated>(from: mark);
        Assert.Equal(UpdateType.Delete, streams.Event.Type);
        Assert.Equal("alices", Assert.Single(streams.Event.Streams).Id);
        await bob.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete, mark);
        Assert.Equal("-alice", Shorthand.Users(bob.Log, mark));
    }
}
