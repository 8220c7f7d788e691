using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Devices;

/// <summary>An engine that hears of its machine's devices, on whatever thread changes them.</summary>
internal interface IDeviceObserver
{
    void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device);

    void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume);
}
