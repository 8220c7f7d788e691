using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Devices;

/// <summary>Implements the commands for microphones and speakers. Like the real engine, it returns device lists even without an initialized engine.</summary>
internal sealed class AudioDeviceCommands(EngineCore core) : IAudioDeviceCommands
{
    public EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type) =>
        Query("getAudioDeviceList", () => core.Devices.Machine.Of(type));

    public EngineResult<string> GetDefaultId(AudioDeviceType type) =>
        Query("getDefaultAudioDeviceID", () => core.Devices.Machine.Of(type) is [var first, ..] ? first.Id : "");

    public EngineResult Use(AudioDeviceType type, string deviceId) =>
        Accept("useAudioDevice", () => core.Devices.Use(type, deviceId));

    public EngineResult<int> GetVolume(AudioDeviceType type, string deviceId) =>
        QueryInitialized("getAudioDeviceVolume", () => core.Devices.Machine.Settings.GetVolume(type, deviceId));

    public EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume) =>
        Accept("setAudioDeviceVolume", () => core.Devices.Machine.Settings.SetVolume(type, deviceId, volume));

    public EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId) =>
        Accept("startAudioDeviceVolumeMonitor", () => core.Devices.Monitor(type, deviceId));

    public EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId) =>
        Accept("stopAudioDeviceVolumeMonitor", () => core.Devices.StopMonitor(type, deviceId));

    private EngineResult<T> QueryInitialized<T>(string function, Func<T> answer) =>
        core.Commands.Query(function, () => core.IsInitialized ? new EngineResult<T>(0, answer()) : new EngineResult<T>((int)ZegoErrorCode.EngineNotCreate, default!));

    private EngineResult<T> Query<T>(string function, Func<T> answer) =>
        core.Commands.Query(function, () => new EngineResult<T>(0, answer()));

    private EngineResult Accept(string function, Action action) => core.Commands.RunInitialized(function, () =>
    {
        action();
        return EngineResult.Accepted;
    });
}
