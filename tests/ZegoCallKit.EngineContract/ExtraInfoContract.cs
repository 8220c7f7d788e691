using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the extra info of rooms.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ExtraInfoContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task Before_the_room_is_connected_it_is_refused_and_reported()
    {
        var probe = Connecting();
        await PassAsync(200);
        var before = Rig.Elapsed;
        var set = probe.Run(e => e.Rooms.SetExtraInfo(Room, "key", "value"));
        var result = await probe.WaitForAsync<RoomExtraInfoSet>();

        Assert.Equal(1002051, set.Code);
        Assert.Equal(new RoomExtraInfoSet(Room, "key", set.Sequence, 1002051), result.Event);
        AssertLater(result.Entry, set);
        AssertResultInterval(before, result.Entry.At);
    }

    [Fact]
    public void In_an_unknown_room_it_is_refused()
    {
        Assert.Equal(1002002, Initialised().Run(e => e.Rooms.SetExtraInfo(Room, "key", "value")).Code);
    }

    [Fact]
    public void In_another_room_than_the_current_one_it_is_refused() =>
        Assert.Equal(1002002, Connecting().Run(e => e.Rooms.SetExtraInfo("other", "key", "value")).Code);

    [Fact]
    public async Task It_reaches_all_others_and_not_the_one_who_set_it()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");

        var set = alice.Accept(e => e.Rooms.SetExtraInfo(Room, "key", "value"));
        var result = await alice.WaitForAsync<RoomExtraInfoSet>();
        var atBob = await bob.WaitForAsync<RoomExtraInfoUpdated>();
        await carol.WaitForAsync<RoomExtraInfoUpdated>();
        await PassAsync(1000);

        Assert.Equal(new RoomExtraInfoSet(Room, "key", set.Sequence, 0), result.Event);
        Assert.Equal(Room, atBob.Event.RoomId);
        var info = Assert.Single(atBob.Event.Infos);
        Assert.Equal(("key", "value", alice.User), (info.Key, info.Value, info.UpdatedBy));
        alice.AssertNone<RoomExtraInfoUpdated>();
        Assert.Single(bob.Log.Of<RoomExtraInfoUpdated>());
    }

    [Fact]
    public async Task The_newest_value_comes_last()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        for (var i = 1; i <= 3; i++)
        {
            var set = alice.Accept(e => e.Rooms.SetExtraInfo(Room, "key", $"v{i}"));
            await alice.WaitForAsync<RoomExtraInfoSet>(e => e.Sequence == set.Sequence && e.Code == 0);
        }

        await bob.WaitForAsync<RoomExtraInfoUpdated>(e => e.Infos.Any(i => i.Value == "v3"));
        Assert.Equal("v3", bob.Log.Of<RoomExtraInfoUpdated>()[^1].Event.Infos[^1].Value);
    }

    [Theory]
    [InlineData(0, 5, 1002014)]
    [InlineData(1, 5, 0)]
    [InlineData(127, 5, 0)]
    [InlineData(128, 5, 1002015)]
    [InlineData(3, 4095, 0)]
    [InlineData(3, 4096, 1002016)]
    public async Task Keys_and_values_have_limits(int key, int value, int code)
    {
        var alice = await ConnectedAsync("alice");
        Assert.Equal(code, alice.Run(e => e.Rooms.SetExtraInfo(Room, new string('k', key), new string('v', value))).Code);
        var result = await alice.WaitForAsync<RoomExtraInfoSet>();
        Assert.Equal(code, result.Event.Code);
    }
}
