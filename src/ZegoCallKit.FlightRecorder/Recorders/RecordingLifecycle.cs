using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Implements the lifecycle of a recorded engine: its events pass through the recorder, its frames do not.</summary>
internal sealed class RecordingLifecycle(Recorder recorder, IEngineCommands inner) : IEngineCommands
{
    public string Version
    {
        get
        {
            // A property of the engine, written as the command it is.
            var version = inner.Version;
            return recorder.Ask("Lifecycle.Version", () => new EngineResult<string>(0, version), RecordingJson.Default.String, "").Value;
        }
    }

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames) => recorder.Call(
        "Lifecycle.Initialize",
        () => inner.Initialize(profile, new Sink(recorder, events), frames),
        new Argument("appId", profile.AppId),
        new Argument("hasAppSign", profile.AppSign.Length > 0),
        new Argument("scenario", profile.Scenario.ToString()),
        new Argument("roomMode", profile.RoomMode.ToString()));

    public EngineResult Uninitialize() => recorder.Call("Lifecycle.Uninitialize", inner.Uninitialize);

    public EngineResult UploadLog() => recorder.Call("Lifecycle.UploadLog", inner.UploadLog);

    private sealed class Sink(Recorder recorder, IEngineEventSink to) : IEngineEventSink
    {
        public void OnEvent(EngineEvent engineEvent) => recorder.Pass(engineEvent, to);
    }
}
