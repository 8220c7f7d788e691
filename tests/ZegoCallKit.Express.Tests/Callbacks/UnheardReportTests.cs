using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Callbacks;

public sealed class UnheardReportTests
{
    [Fact]
    public void What_nobody_hears_is_not_raised()
    {
        var rig = new Rig();
        var sink = new DeafSink();
        rig.Engine.Lifecycle.Initialize(Rig.Profile, sink, rig.Frames);
        var native = new NativeEventSink(rig.Native.Slots);
        native.OnEvent(new ApiCalled(0, "loginRoom", ""));
        native.OnEvent(new DebugErrorOccurred(1, "loginRoom", ""));
        native.OnEvent(new EngineStateUpdated(true));

        Assert.Equal([new EngineStateUpdated(true)], sink.Events);
    }

    private sealed class DeafSink : IEngineEventSink
    {
        public List<EngineEvent> Events { get; } = [];

        public EngineReports Unheard => EngineReports.Calls | EngineReports.Mistakes;

        public void OnEvent(EngineEvent engineEvent) => Events.Add(engineEvent);
    }
}
