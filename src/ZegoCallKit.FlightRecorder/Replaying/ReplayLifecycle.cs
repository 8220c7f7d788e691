using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Implements the lifecycle of a replayed engine.</summary>
internal sealed class ReplayLifecycle(ReplayGate gate) : IEngineCommands
{
    public string Version => gate.Ask("Lifecycle.Version", static () => default, RecordingJson.Default.String, "").Value;

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames)
    {
        gate.Attach(events);
        return gate.Call("Lifecycle.Initialize", static () => default);
    }

    public EngineResult Uninitialize() => gate.Call("Lifecycle.Uninitialize", static () => default);

    public EngineResult UploadLog() => gate.Call("Lifecycle.UploadLog", static () => default);
}
