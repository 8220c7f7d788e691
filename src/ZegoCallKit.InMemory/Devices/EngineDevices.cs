using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Devices;

/// <summary>Tracks which of its machine's devices an engine uses and monitors, and reports on them.</summary>
internal sealed class EngineDevices(EngineEvents events, VirtualDevices machine) : IDeviceObserver
{
    private readonly string?[] _used = new string?[2];
    private readonly string?[] _monitored = new string?[2];

    public VirtualDevices Machine { get; } = machine;

    public void Begin() => Machine.Observe(this);

    public void End()
    {
        Machine.Unobserve(this);
        Array.Clear(_used);
        Array.Clear(_monitored);
    }

    public void Use(AudioDeviceType type, string deviceId) => _used[(int)type] = deviceId;

    /// <summary>Returns the selected device while it is plugged in; otherwise the system default.</summary>
    public EngineDevice? Current(AudioDeviceType type)
    {
        var devices = Machine.Of(type);
        var used = _used[(int)type];
        for (var i = 0; i < devices.Count; i++)
        {
            // A loop without allocations, because the microphone queries this for every block.
            if (devices[i].Id == used)
            {
                return devices[i];
            }
        }

        return devices.Count > 0 ? devices[0] : null;
    }

    /// <summary>Monitors a device. Only the latest device of each type is monitored.</summary>
    public void Monitor(AudioDeviceType type, string deviceId) => _monitored[(int)type] = deviceId;

    public void StopMonitor(AudioDeviceType type, string deviceId)
    {
        if (_monitored[(int)type] == deviceId)
        {
            _monitored[(int)type] = null;
        }
    }

    public void OnDeviceChanged(DeviceKind kind, UpdateType type, EngineDevice device) => events.Post(kind switch
    {
        DeviceKind.Camera => new VideoDeviceChanged(type, device),
        DeviceKind.Microphone => new AudioDeviceChanged(AudioDeviceType.Microphone, type, device),
        _ => new AudioDeviceChanged(AudioDeviceType.Speaker, type, device),
    });

    public void OnVolumeChanged(AudioDeviceType type, string deviceId, int volume) => events.Post(() =>
    {
        if (_monitored[(int)type] == deviceId)
        {
            events.Raise(new AudioDeviceVolumeChanged(type, deviceId, volume));
        }
    });
}
