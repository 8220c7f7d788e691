using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Rooms;

public sealed class LoginTests
{
    private const int Ok = 0;

    [Fact]
    public void Connecting_is_raised_inside_the_call_and_the_outcome_later()
    {
        var world = new World();
        var alice = world.Join("alice");

        var result = alice.Login("room");

        Assert.Equal(new EngineResult(Ok, 1), result);
        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.Logining, Ok, ""),
            ],
            alice.Log.Control);

        alice.Log.Clear();
        world.Settle();

        Assert.Collection(
            alice.Log.Control,
            e => Assert.Equal(RoomStateReason.Logined, Assert.IsType<RoomStateChanged>(e).Reason),
            e => Assert.Equal((result.Sequence, Ok), (Assert.IsType<RoomLoginResult>(e).Sequence, ((RoomLoginResult)e).Code)));
    }

    [Fact]
    public void Without_AppSign_and_token_the_login_fails_later_with_1002067()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");

        Assert.Equal(Ok, alice.Login("room").Code);
        alice.Log.Clear();
        world.Settle();

        const string details = """{"room_session_id":0}""";
        Assert.Equal(
            [
                new RoomStateChanged("room", RoomStateReason.LoginFailed, 1002067, details),
                new RoomLoginResult("room", 1, 1002067, details),
            ],
            alice.Log.Control);
        Assert.Equal(Ok, alice.Login("room").Code);
    }

    [Theory]
    [InlineData("", "n", "r", 1002005, -1, "", "user id error")]
    [InlineData("a b", "n", "r", 1002006, -1, "", "user id error")]
    [InlineData("a/b", "n", "r", 1002006, -1, "", "user id error")]
    [InlineData("ä", "n", "r", 1002006, -1, "", "user id error")]
    [InlineData("u", "n", "", 1002011, 1, "", "")]
    [InlineData("u", "n", "r r", 1002012, 1, "r r", "")]
    public void A_refused_login_answers_at_once_and_reports_later_without_a_state(string user, string name, string room, int code, int sequence, string reportedRoom, string details)
    {
        var world = new World();
        var alice = world.Join("alice");

        var result = alice.Engine.Rooms.Login(room, new EngineUser(user, name), new EngineLoginOptions());

        Assert.Equal(new EngineResult(code, sequence), result);
        Assert.Empty(alice.Log.Control);
        world.Time.Advance(TimeSpan.FromMilliseconds(59));
        Assert.Empty(alice.Log.Control);
        world.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([new RoomLoginResult(reportedRoom, sequence, code, "")], alice.Log.Control);
        world.Time.Advance(TimeSpan.FromMilliseconds(60));
        Assert.Equal(new RoomStateChanged(reportedRoom, RoomStateReason.LoginFailed, code, details), alice.Log.Control[1]);
        Assert.Equal(2, alice.Log.Control.Count);
    }

    [Fact]
    public void Lengths_are_limited_in_bytes()
    {
        var world = new World();
        var engine = world.Join("alice").Engine;

        Assert.Equal(1002007, engine.Rooms.Login("r", new EngineUser(new('u', 64), ""), new()).Code);
        Assert.Equal(1002010, engine.Rooms.Login("r", new EngineUser("u", new('ä', 128)), new()).Code);
        Assert.Equal(1002013, engine.Rooms.Login(new('r', 128), new EngineUser("u", ""), new()).Code);
        Assert.Equal(Ok, engine.Rooms.Login(new('r', 127), new EngineUser(new('u', 63), new('ä', 127)), new()).Code);
    }

    [Fact]
    public void The_user_is_checked_before_the_engine_and_the_engine_before_the_room()
    {
        var engine = new World().Create("alice").Engine;

        Assert.Equal(1002005, engine.Rooms.Login("", new EngineUser("", ""), new()).Code);
        Assert.Equal(1000001, engine.Rooms.Login("", new EngineUser("u", ""), new()).Code);
    }

    [Fact]
    public void A_second_login_is_refused_in_single_room_mode()
    {
        var world = new World();
        var alice = world.LogIn("alice");

        Assert.Equal(1002001, alice.Login("room").Code);
        Assert.Equal(1002001, alice.Login("other").Code);
        Assert.Equal(1000020, alice.Engine.Rooms.Login("other", new EngineUser("bob", ""), new()).Code);
        Assert.Equal(1000020, alice.Engine.Rooms.Login("other", alice.User with { Name = "x" }, new()).Code);
    }

    [Fact]
    public void Several_rooms_are_for_one_user_and_each_once()
    {
        var world = new World();
        var alice = world.Join("alice", RoomMode.MultiRoom);

        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(Ok, alice.Login($"room{i}").Code);
        }

        world.Settle();
        Assert.Equal(7, alice.Log.Of<RoomLoginResult>().Count(r => r.Code == Ok));
        Assert.Equal(1002064, alice.Login("room3").Code);
        Assert.Equal(1000020, alice.Engine.Rooms.Login("room9", new EngineUser("bob", ""), new()).Code);
    }

    [Fact]
    public void Several_rooms_need_the_account_to_have_them()
    {
        var world = new World(o => o with { AllowMultiRoom = false });
        var alice = world.Join("alice", RoomMode.MultiRoom);
        alice.Login("room");
        world.Settle();

        Assert.Equal(1002036, alice.Log.Only<RoomLoginResult>().Code);
    }

    [Fact]
    public void The_first_login_decides_how_many_a_room_holds()
    {
        var world = new World();
        world.LogIn("alice", options: new EngineLoginOptions { MaxMemberCount = 2 });
        world.LogIn("bob", options: new EngineLoginOptions { MaxMemberCount = 9 });
        var carol = world.Join("carol");
        carol.Login("room");
        world.Settle();

        Assert.Equal(1002034, carol.Log.Only<RoomLoginResult>().Code);
        Assert.Equal(["alice", "bob"], world.Cloud.GetUsers("room").Select(u => u.Id));
    }

    [Fact]
    public void The_same_user_elsewhere_ends_the_earlier_login()
    {
        var world = new World();
        var first = world.LogIn("alice");
        var bob = world.LogIn("bob");
        first.Publish("s1");
        world.Settle();
        bob.Log.Clear();

        var second = world.LogIn("alice");

        Assert.Equal(
            (RoomStateReason.KickOut, 1002050),
            (first.Log.Of<RoomStateChanged>()[^1].Reason, first.Log.Of<RoomStateChanged>()[^1].Code));
        Assert.Equal(PublisherState.NotPublishing, first.Log.Of<PublisherStateUpdated>()[^1].State);
        Assert.Equal([StreamDeleteReason.LoggedInAgain], bob.Log.Only<RoomStreamsUpdated>().DeleteReasons);
        Assert.Equal([UpdateType.Delete, UpdateType.Add], bob.Log.Of<RoomUsersUpdated>().Select(u => u.Type));
        Assert.Equal(Ok, second.Publish("s1").Code);
        Assert.Equal(Ok, first.Login("elsewhere").Code);
    }
}
