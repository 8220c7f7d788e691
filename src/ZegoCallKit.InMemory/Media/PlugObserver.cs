using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Updates capture to match the devices that are plugged in.</summary>
internal sealed class PlugObserver(EngineEvents events, Action refresh) : IDeviceObserver
{
    public void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device) => events.Post(refresh);

    public void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume)
    {
        // The virtual microphone's volume is a setting of the machine; it does not change the tone.
    }
}
