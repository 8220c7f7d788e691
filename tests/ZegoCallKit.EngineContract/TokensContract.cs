using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests tokens and their renewal.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class TokensContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private EngineProfile ByToken => Rig.Profile with { AppSign = "" };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(3000)]
    public void Whatever_is_renewed_is_accepted_in_the_room(int length) =>
        Connecting().Accept(e => e.Rooms.RenewToken(Room, new string('t', length)));

    [Fact]
    public void Renewing_needs_the_room()
    {
        Assert.Equal(1002002, Initialised().Run(e => e.Rooms.RenewToken(Room, "token")).Code);
    }

    [Fact]
    public void Renewing_for_another_room_is_refused() =>
        Assert.Equal(1002002, Connecting().Run(e => e.Rooms.RenewToken("other", "token")).Code);

    [Fact]
    public async Task A_valid_token_connects()
    {
        var alice = await EnterAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, alice.Log.Of<RoomLoginResult>().Single().Event.Code);
    }

    [Fact]
    public async Task The_end_of_a_token_is_announced_about_thirty_seconds_before()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var alice = await EnterAsync(TimeSpan.FromMinutes(10));
        var begin = Rig.Elapsed;

        var announced = await alice.WaitForAsync<RoomTokenWillExpire>(within: TimeSpan.FromMinutes(11));

        Assert.Equal(Room, announced.Event.RoomId);
        Assert.InRange(announced.Event.Remaining.TotalSeconds, 25, 32);
        Assert.InRange((announced.Entry.At - begin + announced.Event.Remaining).TotalSeconds, 590, 605);
    }

    [Fact]
    public async Task A_renewed_token_is_announced_for_its_own_end()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var alice = await EnterAsync(TimeSpan.FromMinutes(2));
        await alice.WaitForAsync<RoomTokenWillExpire>(within: TimeSpan.FromMinutes(3));
        alice.Accept(e => e.Rooms.RenewToken(Room, Rig.CreateToken("alice", TimeSpan.FromMinutes(5))));
        var mark = alice.Log.Count;
        var renewed = Rig.Elapsed;

        await PassAsync(120_000);
        alice.AssertNone<RoomTokenWillExpire>(from: mark);
        alice.AssertNone<RoomStateChanged>(from: mark);
        var announced = await alice.WaitForAsync<RoomTokenWillExpire>(from: mark, within: TimeSpan.FromMinutes(4));

        Assert.InRange((announced.Entry.At - renewed).TotalSeconds, 260, 280);
    }

    [Fact]
    public async Task A_token_that_is_over_does_not_connect()
    {
        Rig.Require(RigCapabilities.Tokens);
        var alice = Online("alice", ByToken);
        var login = alice.Login(Room, new EngineLoginOptions { Token = Rig.CreateToken("alice", TimeSpan.FromSeconds(-10)) });

        Assert.Equal(0, login.Code);
        await alice.ExpectStatesAsync(login, "C2(room,1002078) R(room,1002078)");
    }

    private async Task<EngineProbe> EnterAsync(TimeSpan lifetime)
    {
        Rig.Require(RigCapabilities.Tokens);
        var alice = Online("alice", ByToken);
        var login = alice.Login(Room, new EngineLoginOptions { Token = Rig.CreateToken("alice", lifetime) });
        Assert.Equal(0, login.Code);
        var result = await alice.WaitForAsync<RoomLoginResult>();
        Assert.Equal(0, result.Event.Code);
        return alice;
    }
}
