using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Devices;

/// <summary>Represents an engine that is notified when its machine's devices change, on the thread that changes them.</summary>
internal interface IDeviceObserver
{
    void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device);

    void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume);
}
