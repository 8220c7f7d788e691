using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the extra info of streams.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class StreamExtraInfoContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData(0)]
    [InlineData(1023)]
    [InlineData(1025)]
    public async Task Extra_info_can_be_set_without_publishing(int length)
    {
        var probe = Initialised();
        await PassAsync(200);
        var before = Rig.Elapsed;
        var set = probe.Accept(e => e.Publishing.SetExtraInfo(new string('x', length), PublishChannel.Main));
        var result = await probe.WaitForAsync<StreamExtraInfoSet>();

        Assert.Equal((set.Sequence, 0), (result.Event.Sequence, result.Event.Code));
        AssertLater(result.Entry, set);
        AssertResultInterval(before, result.Entry.At);
    }

    [Fact]
    public async Task Extra_info_set_before_publishing_comes_with_the_stream()
    {
        var bob = await ConnectedAsync("bob");
        var alice = await ConnectedAsync("alice");
        alice.Accept(e => e.Publishing.SetExtraInfo("""{"role":"host"}""", PublishChannel.Main));
        await alice.WaitForAsync<StreamExtraInfoSet>();
        await PublishAsync(alice, "stream");

        var streams = await bob.WaitForAsync<RoomStreamsUpdated>();
        Assert.Equal(new EngineStreamInfo(alice.User, "stream", """{"role":"host"}"""), Assert.Single(streams.Event.Streams));
    }

    [Fact]
    public async Task Extra_info_set_while_publishing_reaches_the_others_as_an_update()
    {
        var bob = await ConnectedAsync("bob");
        var alice = await ConnectedAsync("alice");
        await PublishAsync(alice, "stream");
        await bob.WaitForAsync<RoomStreamsUpdated>();

        var set = alice.Accept(e => e.Publishing.SetExtraInfo("new", PublishChannel.Main));
        var result = await alice.WaitForAsync<StreamExtraInfoSet>(e => e.Sequence == set.Sequence);
        var update = await bob.WaitForAsync<RoomStreamExtraInfoUpdated>();
        var carol = await ConnectedAsync("carol");
        var late = await carol.WaitForAsync<RoomStreamsUpdated>();

        Assert.Equal(0, result.Event.Code);
        Assert.Equal(Room, update.Event.RoomId);
        Assert.Equal(new EngineStreamInfo(alice.User, "stream", "new"), Assert.Single(update.Event.Streams));
        Assert.Equal("new", Assert.Single(late.Event.Streams).ExtraInfo);
        alice.AssertNone<RoomStreamExtraInfoUpdated>();
    }
}
