namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a microphone or speaker was added or removed. (ZEGO: <c>audio_device_state_changed</c>)</summary>
/// <param name="DeviceType">The kind of the device.</param>
/// <param name="Type">Whether it was added or removed.</param>
/// <param name="Device">The device.</param>
public sealed record AudioDeviceChanged(AudioDeviceType DeviceType, UpdateType Type, EngineDevice Device) : EngineEvent;
