using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Commands;

/// <summary>Commands of IAudioDeviceCommands.</summary>
internal sealed class AudioDeviceCommands : IAudioDeviceCommands
{
    public EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult<string> GetDefaultId(AudioDeviceType type) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult<EngineDevice?> GetCurrent(AudioDeviceType type) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult Use(AudioDeviceType type, string deviceId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult<int> GetVolume(AudioDeviceType type, string deviceId) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult Mute(AudioDeviceType type, string deviceId, bool mute) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult<bool> IsMuted(AudioDeviceType type, string deviceId) => new((int)ZegoErrorCode.SdkNoModule, default!);

    public EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId) => new((int)ZegoErrorCode.SdkNoModule);

    public EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId) => new((int)ZegoErrorCode.SdkNoModule);
}
