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

    [Fact]
    public void Remote_levels_are_raised_only_while_they_are_needed()
    {
        var rig = new Rig();
        var sink = new DeafSink();
        rig.Engine.Lifecycle.Initialize(Rig.Profile, sink, rig.Frames);
        var native = new NativeEventSink(rig.Native.Slots);
        native.OnEvent(new RemoteSoundLevelsUpdated([new("ann", 1, false)]));
        sink.NeedsRemoteLevels = true;
        native.OnEvent(new RemoteSoundLevelsUpdated([new("bob", 2, false)]));

        Assert.Equal([new EngineSoundLevel("bob", 2, false)], Assert.IsType<RemoteSoundLevelsUpdated>(Assert.Single(sink.Events)).Levels);
    }

    private sealed class DeafSink : IEngineEventSink
    {
        public bool NeedsRemoteLevels { get; set; }

        public List<EngineEvent> Events { get; } = [];

        public EngineReports Unheard => EngineReports.Calls | EngineReports.Mistakes;

        public void OnEvent(EngineEvent engineEvent) => Events.Add(engineEvent);
    }
}
