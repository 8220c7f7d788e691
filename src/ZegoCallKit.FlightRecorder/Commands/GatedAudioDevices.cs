using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IAudioDeviceCommands"/>.</summary>
internal sealed class GatedAudioDevices(ICommandGate gate, IAudioDeviceCommands? inner) : IAudioDeviceCommands
{
    public EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type) =>
        gate.Ask("AudioDevices.GetDevices", () => inner!.GetDevices(type), RecordingJson.Default.IReadOnlyListEngineDevice, [], new Argument("type", type.ToString()));

    public EngineResult<string> GetDefaultId(AudioDeviceType type) =>
        gate.Ask("AudioDevices.GetDefaultId", () => inner!.GetDefaultId(type), RecordingJson.Default.String, "", new Argument("type", type.ToString()));

    public EngineResult Use(AudioDeviceType type, string deviceId) =>
        gate.Call("AudioDevices.Use", () => inner!.Use(type, deviceId), new Argument("type", type.ToString()), new Argument("deviceId", deviceId));

    public EngineResult<int> GetVolume(AudioDeviceType type, string deviceId) =>
        gate.Ask("AudioDevices.GetVolume", () => inner!.GetVolume(type, deviceId), RecordingJson.Default.Int32, 0, new Argument("type", type.ToString()), new Argument("deviceId", deviceId));

    public EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume) =>
        gate.Call("AudioDevices.SetVolume", () => inner!.SetVolume(type, deviceId, volume), new Argument("type", type.ToString()), new Argument("deviceId", deviceId), new Argument("volume", volume));

    public EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId) =>
        gate.Call("AudioDevices.StartVolumeMonitor", () => inner!.StartVolumeMonitor(type, deviceId), new Argument("type", type.ToString()), new Argument("deviceId", deviceId));

    public EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId) =>
        gate.Call("AudioDevices.StopVolumeMonitor", () => inner!.StopVolumeMonitor(type, deviceId), new Argument("type", type.ToString()), new Argument("deviceId", deviceId));
}
