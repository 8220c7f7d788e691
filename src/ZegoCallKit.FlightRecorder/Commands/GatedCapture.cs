using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ICaptureCommands"/>.</summary>
internal sealed class GatedCapture(ICommandGate gate, ICaptureCommands? inner) : ICaptureCommands
{
    public EngineResult MuteMicrophone(bool mute) =>
        gate.Call("Capture.MuteMicrophone", () => inner!.MuteMicrophone(mute), new Argument("mute", mute));

    public EngineResult MuteSpeaker(bool mute) =>
        gate.Call("Capture.MuteSpeaker", () => inner!.MuteSpeaker(mute), new Argument("mute", mute));

    public EngineResult EnableAudioCapture(bool enable) =>
        gate.Call("Capture.EnableAudioCapture", () => inner!.EnableAudioCapture(enable), new Argument("enable", enable));

    public EngineResult EnableCamera(bool enable, PublishChannel channel) =>
        gate.Call("Capture.EnableCamera", () => inner!.EnableCamera(enable, channel), new Argument("enable", enable), new Argument("channel", channel.ToString()));

    public EngineResult<IReadOnlyList<EngineDevice>> GetCameras() =>
        gate.Ask("Capture.GetCameras", () => inner!.GetCameras(), RecordingJson.Default.IReadOnlyListEngineDevice, []);

    public EngineResult<string> GetDefaultCameraId() =>
        gate.Ask("Capture.GetDefaultCameraId", () => inner!.GetDefaultCameraId(), RecordingJson.Default.String, "");

    public EngineResult UseCamera(string deviceId, PublishChannel channel) =>
        gate.Call("Capture.UseCamera", () => inner!.UseCamera(deviceId, channel), new Argument("deviceId", deviceId), new Argument("channel", channel.ToString()));
}
