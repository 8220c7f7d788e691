namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the volume of a device changed. (ZEGO: <c>audio_device_volume_changed</c>)</summary>
/// <param name="DeviceType">The kind of the device.</param>
/// <param name="DeviceId">The id of the device.</param>
/// <param name="Volume">The volume: 0 to 100.</param>
public sealed record AudioDeviceVolumeChanged(AudioDeviceType DeviceType, string DeviceId, int Volume) : EngineEvent;
