using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Callbacks;

public sealed class SoundLevelTests
{
    [Fact]
    public void Streams_may_come_go_and_change_places_from_report_to_report()
    {
        EngineSoundLevel[][] reports =
        [
            [new("ann", 1, true), new("bob", 2, false)],
            [new("ann", 3, true), new("bob", 4, false)],
            [new("bob", 5, false), new("ann", 6, true), new("é🙂", 7, true)],
            [new("bo", 8, false), new("anna", 9, true), new("é🙂", 10, true)],
            [],
            [new("ann", 11, true)],
        ];
        var rig = Rig.Initialized();
        var native = new NativeEventSink(rig.Native.Slots);
        foreach (var report in reports)
        {
            native.OnEvent(new RemoteSoundLevelsUpdated(report));
        }

        var heard = rig.Events.All.OfType<RemoteSoundLevelsUpdated>().Select(raised => raised.Levels).ToList();
        Assert.Equal(reports, heard);
        Assert.Same(heard[0][0].StreamId, heard[1][0].StreamId);
    }
}
