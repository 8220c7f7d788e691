using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests logging in to a room: which logins succeed, and how long a login without a connection takes to fail.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class LoginContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const string FailureData = """{"room_session_id":0}""";

    [Fact]
    public void A_login_is_connecting_before_it_returns()
    {
        var probe = Initialised();

        var login = probe.Login(Room);

        Assert.Equal(0, login.Code);
        Assert.True(login.Sequence > 0);
        Assert.Equal("C0(room,0)", login.States);
        Assert.Equal("", login.Inside.OfType<RoomStateChanged>().Single().ExtendedData);
    }

    [Fact]
    public async Task Without_a_network_a_login_stays_connecting_in_silence()
    {
        var probe = Initialised();
        var login = probe.Login(Room);

        await PassAsync(Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 1_190_000 : 3_000);

        Assert.Equal("", login.StatesOutside);
    }

    [Fact]
    public async Task Without_a_network_a_login_gives_up_after_twenty_minutes()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var probe = Initialised();
        var login = probe.Login(Room);

        await probe.ExpectStatesAsync(login, "C2(room,1002053) R(room,1002053)", TimeSpan.FromMinutes(25));

        var result = probe.Log.Of<RoomLoginResult>().Single();
        Assert.Equal(login.Sequence, result.Event.Sequence);
        Assert.Equal(FailureData, result.Event.ExtendedData);
        Assert.InRange(result.Entry.At.TotalSeconds, 1200, 1212);
        AssertLater(result.Entry, login);
    }

    [Fact]
    public async Task Without_app_sign_and_token_a_login_is_accepted_and_fails_later()
    {
        var probe = Initialised(profile: Rig.Profile with { AppSign = "" });

        var login = probe.Login(Room);
        await probe.WaitForAsync<RoomLoginResult>();

        Assert.Equal(0, login.Code);
        var states = probe.Log.States().Split(' ');
        Assert.Equivalent(new[] { "C0(room,0)", "C2(room,1002067)", "R(room,1002067)" }, states);

        // The failure may arrive before "connecting"; the real engine does this in one of 200 logins. Each half keeps its order.
        Assert.Equal(["C0(room,0)"], states.Where(s => s.EndsWith(",0)", StringComparison.Ordinal)));
        Assert.Equal(["C2(room,1002067)", "R(room,1002067)"], states.Where(s => s.EndsWith(",1002067)", StringComparison.Ordinal)));
        var result = probe.Log.Of<RoomLoginResult>().Single();
        Assert.Equal(login.Sequence, result.Event.Sequence);
        Assert.Equal(FailureData, result.Event.ExtendedData);
        AssertLater(result.Entry, login);
    }

    [Fact]
    public async Task After_a_failed_login_the_next_one_begins_anew()
    {
        var probe = Initialised(profile: Rig.Profile with { AppSign = "" });
        probe.Login(Room);
        await probe.WaitForAsync<RoomLoginResult>();

        var again = probe.Run(e => e.Rooms.Login("other", probe.User, new EngineLoginOptions { Token = "bogus" }));

        Assert.Equal(0, again.Code);
        Assert.Equal("C0(other,0)", again.States);
    }

    [Fact]
    public async Task Any_token_keeps_a_login_without_a_network_connecting()
    {
        var probe = Initialised(profile: Rig.Profile with { AppSign = "" });
        var login = probe.Login(Room, new EngineLoginOptions { Token = "bogus" });

        await PassAsync(3000);

        Assert.Equal(0, login.Code);
        Assert.Equal("", login.StatesOutside);
    }

    [Fact]
    public async Task A_login_that_connects_reports_its_state_then_its_result()
    {
        var probe = Online("alice");

        var login = probe.Login(Room);
        Assert.Equal("C0(room,0)", login.States);
        await probe.ExpectStatesAsync(login, "C1(room,0) R(room,0)");

        var result = probe.Log.Of<RoomLoginResult>().Single();
        Assert.Equal(login.Sequence, result.Event.Sequence);
        foreach (var entry in login.Outside.Where(e => Shorthand.State(e.Event).Length != 0))
        {
            AssertLater(entry, login);
        }
    }

    [Fact]
    public async Task A_login_has_one_result()
    {
        var probe = await ConnectedAsync("alice");
        await PassAsync(5000);
        Assert.Single(probe.Log.Of<RoomLoginResult>());
    }

    [Fact]
    public async Task An_empty_user_name_is_accepted()
    {
        var probe = Online("alice");
        var login = probe.Accept(e => e.Rooms.Login(Room, new EngineUser("alice", ""), new EngineLoginOptions()));
        await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence && e.Code == 0);
    }

    [Theory]
    [InlineData(Room)]
    [InlineData("other")]
    public async Task A_second_login_is_refused_and_leaves_the_first_alone(string second)
    {
        var probe = Connecting();
        await PassAsync(200);

        var login = probe.Login(second);

        Assert.Equal(1002001, login.Code);
        Assert.Equal("", login.States);
        await probe.ExpectStatesAsync(login, $"R({second},1002001) C2({second},1002001)");
        Assert.Equal("P1(stream,0)", probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main)).States);
    }

    [Fact]
    public async Task A_second_login_of_a_connected_user_leaves_the_first_connected()
    {
        var probe = await ConnectedAsync("alice");
        Assert.Equal(1002001, probe.Login("other").Code);
        await PassAsync(1000);

        var send = probe.Accept(e => e.Messages.SendBroadcast(Room, "still here"));
        await probe.WaitForAsync<BroadcastMessageSent>(e => e.Sequence == send.Sequence && e.Code == 0);
    }

    [Theory]
    [InlineData("bob", "alice's name", Room)]
    [InlineData("bob", "alice's name", "other")]
    [InlineData("alice", "another name", Room)]
    public async Task Another_user_on_the_same_engine_is_refused(string userId, string name, string roomId)
    {
        var probe = Connecting();
        var login = probe.Run(e => e.Rooms.Login(roomId, new EngineUser(userId, name), new EngineLoginOptions()));

        Assert.Equal(1000020, login.Code);
        Assert.True(login.Sequence < 0);
        Assert.Equal("", login.States);
        var result = await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence);
        Assert.Equal(1000020, result.Event.Code);
    }

    [Fact]
    public async Task A_refused_login_reports_its_result_and_then_the_reason()
    {
        var probe = Initialised();

        var login = probe.Login("bad room");
        Assert.Equal(1002012, login.Code);
        Assert.NotEqual(0, login.Sequence);
        Assert.Equal("", login.States);
        await probe.ExpectStatesAsync(login, "R(bad room,1002012) C2(bad room,1002012)");

        var result = probe.Log.Of<RoomLoginResult>().Single();
        var reason = probe.Log.Of<RoomStateChanged>().Single();
        Assert.Equal(login.Sequence, result.Event.Sequence);
        AssertLater(result.Entry, login);
        AssertResultInterval(result.Entry.At, reason.Entry.At);
    }

    [Theory]
    [InlineData("", "", 1002005, "user id error")]
    [InlineData("a b", "", 1002006, "user id error")]
    [InlineData("alice", "long", 1002010, "user name error")]
    public async Task A_login_refused_for_its_user_names_no_room(string userId, string name, int code, string extended)
    {
        var probe = Initialised();
        var login = probe.Run(e => e.Rooms.Login(Room, new EngineUser(userId, name.Length == 0 ? "" : new string('n', 256)), new EngineLoginOptions()));

        Assert.Equal(code, login.Code);
        await probe.ExpectStatesAsync(login, $"R(,{code}) C2(,{code})");
        Assert.Equal(extended, probe.Log.Of<RoomStateChanged>().Single().Event.ExtendedData);
    }

    [Theory]
    [InlineData("a b", true, "bad room", 1002006)]
    [InlineData("alice", true, "bad room", 1002010)]
    [InlineData("bob", false, "bad room", 1000020)]
    [InlineData("bob", false, "", 1000020)]
    [InlineData("bob", false, Room, 1000020)]
    [InlineData("alice", false, "bad room", 1002001)]
    [InlineData("alice", false, "", 1002001)]
    [InlineData("alice", false, Room, 1002001)]
    public void A_login_is_checked_for_user_id_then_name_then_user_then_room_count_then_room(string userId, bool longName, string roomId, int code)
    {
        var probe = Connecting();
        var user = new EngineUser(userId, longName ? new string('n', 256) : $"{userId}'s name");
        Assert.Equal(code, probe.Run(e => e.Rooms.Login(roomId, user, new EngineLoginOptions())).Code);
    }

    [Fact]
    public async Task Logging_in_again_after_a_logout_works()
    {
        var probe = await ConnectedAsync("alice");
        probe.Accept(e => e.Rooms.Logout(Room));
        var again = probe.Login(Room);
        Assert.Equal(0, again.Code);
        Assert.Equal("C0(room,0)", again.States);
        await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == again.Sequence && e.Code == 0);
    }
}
