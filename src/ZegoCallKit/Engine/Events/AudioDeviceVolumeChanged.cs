namespace ZegoCallKit.Engine.Events;

/// <summary>A device's volume changed. (ZEGO: <c>audio_device_volume_changed</c>)</summary>
/// <param name="DeviceType">Which kind.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="Volume">0 to 100.</param>
public sealed record AudioDeviceVolumeChanged(AudioDeviceType DeviceType, string DeviceId, int Volume) : EngineEvent;
