using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Devices;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Brings capture in line with the devices that are plugged in.</summary>
internal sealed class PlugObserver(EngineMedia media) : IDeviceObserver
{
    public void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device) => media.Core.Events.Post(media.Refresh);

    public void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume)
    {
        // The virtual microphone's volume is the machine's affair; it does not change the tone.
    }
}
