namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a camera was added or removed. (ZEGO: <c>video_device_state_changed</c>)</summary>
/// <param name="Type">Whether it was added or removed.</param>
/// <param name="Device">The device.</param>
public sealed record VideoDeviceChanged(UpdateType Type, EngineDevice Device) : EngineEvent;
