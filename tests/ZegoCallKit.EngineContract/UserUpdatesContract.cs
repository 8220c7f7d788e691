using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests how users are notified of each other.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class UserUpdatesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task The_first_update_brings_all_others_and_later_ones_the_changes()
    {
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var first = await alice.WaitForAsync<RoomUsersUpdated>();
        var dave = await ConnectedAsync("dave");
        await alice.WaitForAsync<RoomUsersUpdated>(e => e.Users.Any(u => u.Id == "dave"));
        bob.Accept(e => e.Rooms.Logout(Room));
        await alice.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete);

        Assert.Equal(Room, first.Event.RoomId);
        Assert.Equal(UpdateType.Add, first.Event.Type);
        Assert.Equivalent(new[] { bob.User, carol.User }, first.Event.Users, strict: true);
        Assert.Equal("+bob,carol +dave -bob", Shorthand.Users(alice.Log));
        Assert.NotNull(dave);
    }

    [Fact]
    public async Task Only_those_who_asked_are_told()
    {
        var asked = await ConnectedAsync("alice", notifyUsers: true);
        var silent = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        carol.Accept(e => e.Rooms.Logout(Room));
        await PassAsync(2000);

        silent.AssertNone<RoomUsersUpdated>();
        Assert.Equal("+bob +carol -carol", Shorthand.Users(asked.Log));
    }

    [Fact]
    public async Task One_is_never_told_of_oneself()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        await ConnectedAsync("bob", notifyUsers: true);
        await PassAsync(2000);
        alice.AssertNone<RoomUsersUpdated>(e => e.Users.Any(u => u.Id == "alice"));
    }

    [Fact]
    public async Task The_wish_to_be_told_belongs_to_one_login()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        alice.Accept(e => e.Rooms.Logout(Room));
        var mark = alice.Log.Count;
        await ConnectAsync(alice);
        await ConnectedAsync("bob");
        await PassAsync(2000);
        alice.AssertNone<RoomUsersUpdated>(from: mark);
    }

    [Fact]
    public async Task Users_of_other_rooms_are_not_reported()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        await ConnectedAsync("bob", "elsewhere");
        await PassAsync(2000);
        alice.AssertNone<RoomUsersUpdated>(e => e.Users.Count > 0);
    }

    [Fact]
    public async Task The_number_of_users_with_oneself_comes_every_thirty_seconds()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var alice = await ConnectedAsync("alice");
        await ConnectedAsync("bob");
        var mark = alice.Log.Count;
        await PassAsync(95_000);

        var counts = alice.Log.Of<RoomOnlineUserCountUpdated>(mark);
        Assert.InRange(counts.Count, 3, 4);
        Assert.All(counts, c => Assert.Equal(new RoomOnlineUserCountUpdated(Room, 2), c.Event));
        foreach (var (earlier, later) in counts.Zip(counts.Skip(1)))
        {
            Assert.InRange((later.Entry.At - earlier.Entry.At).TotalSeconds, 29, 31);
        }
    }

    [Fact]
    public async Task Many_users_meet()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var first = await ConnectedAsync("u0", notifyUsers: true);
        for (var i = 1; i < 100; i++)
        {
            await ConnectedAsync($"u{i}");
        }

        var last = await ConnectedAsync("last", notifyUsers: true);
        await PassAsync(2000);

        Assert.Equal(100, last.Log.Of<RoomUsersUpdated>().Where(e => e.Event.Type == UpdateType.Add).SelectMany(e => e.Event.Users).Select(u => u.Id).Distinct().Count());
        Assert.Equal(100, first.Log.Of<RoomUsersUpdated>().SelectMany(e => e.Event.Users).Select(u => u.Id).Distinct().Count());
    }
}
