using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Devices;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Updates capture to match the devices that are plugged in.</summary>
internal sealed class PlugObserver(EngineMedia media) : IDeviceObserver
{
    public void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device) => media.Core.Events.Post(media.Refresh);

    public void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume)
    {
        // The virtual microphone's volume is a setting of the machine; it does not change the tone.
    }
}
