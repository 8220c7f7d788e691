using System.Collections.Concurrent;
using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Devices;

/// <summary>Holds the volumes of a machine's audio devices; the engines of the machine share it.</summary>
internal sealed class DeviceSettings(VirtualDevices devices)
{
    private const int FullVolume = 100;
    private const int UnknownDevice = -1;

    private readonly ConcurrentDictionary<(AudioDeviceType Type, string Id), int> _volumes = new();

    public int GetVolume(AudioDeviceType type, string id) => Exists(type, id) ? _volumes.GetValueOrDefault((type, id), FullVolume) : UnknownDevice;

    public void SetVolume(AudioDeviceType type, string id, int volume)
    {
        if (!Exists(type, id))
        {
            return;
        }

        var kept = Math.Clamp(volume, 0, FullVolume);
        if (GetVolume(type, id) != kept)
        {
            _volumes[(type, id)] = kept;
            devices.TellVolume(type, id, kept);
        }
    }

    private bool Exists(AudioDeviceType type, string id) => devices.Of(type).Any(d => d.Id == id);
}
