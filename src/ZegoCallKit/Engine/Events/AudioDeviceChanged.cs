namespace ZegoCallKit.Engine.Events;

/// <summary>A microphone or speaker came or went. (ZEGO: <c>audio_device_state_changed</c>)</summary>
/// <param name="DeviceType">Which kind.</param>
/// <param name="Type">Came or went.</param>
/// <param name="Device">The device.</param>
public sealed record AudioDeviceChanged(AudioDeviceType DeviceType, UpdateType Type, EngineDevice Device) : EngineEvent;
