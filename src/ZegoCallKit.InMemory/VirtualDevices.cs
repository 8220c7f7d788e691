using System.Collections.Immutable;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Devices;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Represents the microphones, speakers and cameras of one virtual machine; initially one of each. Assign it to <see cref="InMemoryEngineOptions.Devices"/>, then plug and unplug
/// devices while engines run; the engines report the changes. Thread-safe.
/// </summary>
public sealed class VirtualDevices
{
    private readonly Lock _gate = new();
    private ImmutableList<IDeviceObserver> _observers = [];
    private ImmutableList<EngineDevice> _microphones;
    private ImmutableList<EngineDevice> _speakers;
    private ImmutableList<EngineDevice> _cameras;

    /// <summary>Creates a machine with one microphone, one speaker and one camera.</summary>
    public VirtualDevices()
        : this([new("microphone-1", "Virtual microphone")], [new("speaker-1", "Virtual speaker")], [new("camera-1", "Virtual camera")])
    {
    }

    private VirtualDevices(ImmutableList<EngineDevice> microphones, ImmutableList<EngineDevice> speakers, ImmutableList<EngineDevice> cameras)
    {
        _microphones = microphones;
        _speakers = speakers;
        _cameras = cameras;
        Settings = new DeviceSettings(this);
    }

    /// <summary>Gets the microphones; the system default comes first.</summary>
    public IReadOnlyList<EngineDevice> Microphones => Volatile.Read(ref _microphones);

    /// <summary>Gets the speakers; the system default comes first.</summary>
    public IReadOnlyList<EngineDevice> Speakers => Volatile.Read(ref _speakers);

    /// <summary>Gets the cameras; the system default comes first.</summary>
    public IReadOnlyList<EngineDevice> Cameras => Volatile.Read(ref _cameras);

    internal DeviceSettings Settings { get; }

    /// <summary>Creates a machine without any devices.</summary>
    /// <returns>The machine.</returns>
    public static VirtualDevices None() => new([], [], []);

    /// <summary>Plugs in a microphone.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="ArgumentException">A device with the same id is already plugged in.</exception>
    public void PlugMicrophone(EngineDevice device) => Plug(DeviceKind.Microphone, ref _microphones, device);

    /// <summary>Unplugs a microphone.</summary>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>true if the device was plugged in.</returns>
    public bool UnplugMicrophone(string deviceId) => Unplug(DeviceKind.Microphone, ref _microphones, deviceId);

    /// <summary>Plugs in a speaker.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="ArgumentException">A device with the same id is already plugged in.</exception>
    public void PlugSpeaker(EngineDevice device) => Plug(DeviceKind.Speaker, ref _speakers, device);

    /// <summary>Unplugs a speaker.</summary>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>true if the device was plugged in.</returns>
    public bool UnplugSpeaker(string deviceId) => Unplug(DeviceKind.Speaker, ref _speakers, deviceId);

    /// <summary>Plugs in a camera.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="ArgumentException">A device with the same id is already plugged in.</exception>
    public void PlugCamera(EngineDevice device) => Plug(DeviceKind.Camera, ref _cameras, device);

    /// <summary>Unplugs a camera.</summary>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>true if the device was plugged in.</returns>
    public bool UnplugCamera(string deviceId) => Unplug(DeviceKind.Camera, ref _cameras, deviceId);

    internal IReadOnlyList<EngineDevice> Of(AudioDeviceType type) => type == AudioDeviceType.Microphone ? Microphones : Speakers;

    internal void Observe(IDeviceObserver observer) => ImmutableInterlocked.Update(ref _observers, static (list, o) => list.Contains(o) ? list : list.Add(o), observer);

    internal void Unobserve(IDeviceObserver observer) => ImmutableInterlocked.Update(ref _observers, static (list, o) => list.Remove(o), observer);

    internal void TellVolume(AudioDeviceType type, string deviceId, int volume)
    {
        foreach (var observer in _observers)
        {
            observer.OnVolumeChanged(type, deviceId, volume);
        }
    }

    private void Plug(DeviceKind kind, ref ImmutableList<EngineDevice> devices, EngineDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        lock (_gate)
        {
            if (devices.Exists(d => d.Id == device.Id))
            {
                throw new ArgumentException($"A {kind} with the id '{device.Id}' is already plugged in.", nameof(device));
            }

            Volatile.Write(ref devices, devices.Add(device));
        }

        Tell(kind, UpdateType.Add, device);
    }

    private bool Unplug(DeviceKind kind, ref ImmutableList<EngineDevice> devices, string deviceId)
    {
        EngineDevice? device;
        lock (_gate)
        {
            device = devices.Find(d => d.Id == deviceId);
            if (device is null)
            {
                return false;
            }

            Volatile.Write(ref devices, devices.Remove(device));
        }

        Tell(kind, UpdateType.Delete, device);
        return true;
    }

    private void Tell(DeviceKind kind, UpdateType type, EngineDevice device)
    {
        foreach (var observer in _observers)
        {
            observer.OnDeviceChanged(kind, type, device);
        }
    }
}
