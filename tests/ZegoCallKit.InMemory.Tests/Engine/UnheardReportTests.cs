using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Engine;

public sealed class UnheardReportTests
{
    [Theory]
    [InlineData(EngineReports.None, true, true)]
    [InlineData(EngineReports.Calls, false, true)]
    [InlineData(EngineReports.Mistakes, true, false)]
    [InlineData(EngineReports.Calls | EngineReports.Mistakes, false, false)]
    public void What_nobody_hears_is_not_raised(EngineReports unheard, bool hearsCalls, bool hearsMistakes)
    {
        var sink = new DeafSink(unheard);
        var engine = new InMemoryCloud().CreateEngineFactory().Create();
        engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength) }, sink, new NoFrames());
        Assert.NotEqual(0, engine.Rooms.Login("bad room", new EngineUser("ann", "Ann"), new EngineLoginOptions()).Code);
        engine.Lifecycle.Uninitialize();

        Assert.Equal(hearsCalls, sink.Events.OfType<ApiCalled>().Any());
        Assert.Equal(hearsMistakes, sink.Events.OfType<DebugErrorOccurred>().Any());
    }

    private sealed class DeafSink(EngineReports unheard) : IEngineEventSink
    {
        private readonly Lock _gate = new();
        private readonly List<EngineEvent> _events = [];

        public EngineReports Unheard => unheard;

        public IReadOnlyList<EngineEvent> Events
        {
            get
            {
                lock (_gate)
                {
                    return [.. _events];
                }
            }
        }

        public void OnEvent(EngineEvent engineEvent)
        {
            lock (_gate)
            {
                _events.Add(engineEvent);
            }
        }
    }
}
