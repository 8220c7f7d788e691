using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>The engine's life.</summary>
internal sealed class LifecycleCommands(EngineCore core, IEngineMedia media) : IEngineCommands
{
    public string Version => "3.25.0-memory";

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames)
    {
        core.Events.Open(events);
        core.Profile = profile;
        media.Initialized(profile, frames);
        return EngineResult.Accepted;
    }

    public EngineResult Uninitialize() => EngineResult.Accepted;

    public EngineResult SetScenario(Scenario scenario) => EngineResult.Accepted;

    public EngineResult UploadLog() => new((int)ZegoErrorCode.SdkNoModule);
}
