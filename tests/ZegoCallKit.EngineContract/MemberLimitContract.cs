using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests rooms with a member limit.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MemberLimitContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task A_full_room_refuses_the_next_user_later()
    {
        await EnterAsync("alice", 2, 0);
        await EnterAsync("bob", 2, 0);

        var carol = Online("carol");
        var login = carol.Login(Room, new EngineLoginOptions { MaxMemberCount = 2 });
        Assert.Equal(0, login.Code);
        Assert.Equal("C0(room,0)", login.States);
        await carol.ExpectStatesAsync(login, "C2(room,1002034) R(room,1002034)");
    }

    [Fact]
    public async Task The_first_login_decides()
    {
        await EnterAsync("alice", 2, 0);
        await EnterAsync("bob", 0, 0);
        await EnterAsync("carol", 100, 1002034);
    }

    [Fact]
    public async Task A_room_without_a_limit_stays_without()
    {
        await EnterAsync("alice", 0, 0);
        await EnterAsync("bob", 1, 0);
        await EnterAsync("carol", 1, 0);
    }

    [Fact]
    public async Task A_place_that_is_left_can_be_taken()
    {
        var alice = await EnterAsync("alice", 1, 0);
        var bob = await EnterAsync("bob", 1, 1002034);
        alice.Accept(e => e.Rooms.Logout(Room));
        await PassAsync(1000);

        var login = bob.Login(Room, new EngineLoginOptions { MaxMemberCount = 1 });
        Assert.Equal(0, login.Code);
        await bob.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence && e.Code == 0);
    }

    [Fact]
    public async Task A_refused_user_was_never_in_the_room()
    {
        var alice = Online("alice");
        alice.Accept(e => e.Rooms.Login(Room, alice.User, new EngineLoginOptions { MaxMemberCount = 1, NotifyUsers = true }));
        await alice.WaitForAsync<RoomLoginResult>();
        var bob = await EnterAsync("bob", 1, 1002034);
        await PassAsync(2000);

        alice.AssertNone<RoomUsersUpdated>(e => e.Users.Count > 0);
        Assert.Equal(1000002, bob.Run(e => e.Publishing.StartPublishing("bobs", "", PublishChannel.Main)).Code);
    }

    private async Task<EngineProbe> EnterAsync(string userId, int limit, int code)
    {
        var probe = Online(userId);
        var login = probe.Login(Room, new EngineLoginOptions { MaxMemberCount = limit });
        Assert.Equal(0, login.Code);
        var result = await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence);
        Assert.Equal(code, result.Event.Code);
        return probe;
    }
}
