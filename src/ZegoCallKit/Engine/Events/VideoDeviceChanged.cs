namespace ZegoCallKit.Engine.Events;

/// <summary>A camera came or went. (ZEGO: <c>video_device_state_changed</c>)</summary>
/// <param name="Type">Came or went.</param>
/// <param name="Device">The device.</param>
public sealed record VideoDeviceChanged(UpdateType Type, EngineDevice Device) : EngineEvent;
