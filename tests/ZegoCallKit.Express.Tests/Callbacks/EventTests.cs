using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Callbacks;

/// <summary>An event contains what the native side wrote, field by field, after the native memory is freed.</summary>
public sealed class EventTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, SampleEvents.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_event_holds_what_the_native_side_wrote(int number)
    {
        var expected = SampleEvents.All[number];
        var rig = Native.Rig.Initialized();

        rig.Backend.Events!.OnEvent(expected);
        GC.Collect();

        var received = Assert.Single(rig.Events.All);
        Assert.Equal(expected.GetType(), received.GetType());
        Assert.Equal(Description.Of(expected), Description.Of(received));
    }

    [Fact]
    public void Every_kind_of_event_is_among_the_samples()
    {
        var kinds = typeof(EngineEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(EngineEvent)) && t != typeof(EngineUninitialized));
        Assert.Equal(kinds.Select(t => t.Name).Order(StringComparer.Ordinal), SampleEvents.All.Select(e => e.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_that_are_null_are_empty()
    {
        var rig = Native.Rig.Initialized();
        unsafe
        {
            NativeCalls.RoomStateChanged(rig.Native.Slots, null, default, 0, null);
            NativeCalls.RoomStreamUpdate(rig.Native.Slots, null, ZegoUpdateType.Delete, null, 0, null);
        }

        Assert.Equal(new RoomStateChanged("", RoomStateReason.Logining, 0, ""), rig.Events.All[0]);
        Assert.Empty(Assert.IsType<RoomStreamsUpdated>(rig.Events.All[1]).Streams);
    }

    [Theory]
    [InlineData("", 2, "")]
    [InlineData("{}", 2, "")]
    [InlineData("not json", 2, "")]
    [InlineData("""{"stream_delete_reason":[{"code":1},{"code":6}]}""", 2, "UserStopped RemovedByServer")]
    [InlineData("""{"other":{"code":2},"stream_delete_reason":[{"reason":"x","code":4}]}""", 2, "KickedOut Unknown")]
    [InlineData("""{"stream_delete_reason":[{"code":99},{"code":"3"},{"code":5}]}""", 2, "Unknown Unknown")]
    [InlineData("""{"stream_delete_reason":[{"code":2},""", 2, "HeartbeatTimeout Unknown")]
    [InlineData("""{"stream_delete_reason":[{"code":2},{"\ud800":1,"code":3}]}""", 2, "HeartbeatTimeout Unknown")]
    [InlineData("""{"\ud800a":1,"stream_delete_reason":[{"code":2}]}""", 1, "HeartbeatTimeout")]
    [InlineData("""{"\ud800_____________________":1,"stream_delete_reason":[{"code":1}]}""", 2, "")]
    [InlineData("""{"stream_delete_reason":[{"code":2,"\ud800":1},{"\ud800":1}]}""", 2, "HeartbeatTimeout Unknown")]
    public void The_reasons_are_read_out_of_the_extended_data(string json, int streams, string expected) =>
        Assert.Equal(expected, string.Join(' ', Express.Callbacks.DeleteReasons.Parse(System.Text.Encoding.UTF8.GetBytes(json), streams)));
}
