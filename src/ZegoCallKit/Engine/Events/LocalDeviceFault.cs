namespace ZegoCallKit.Engine.Events;

/// <summary>A local device does not work. (ZEGO: <c>local_device_exception_occurred</c>)</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Kind">Which kind of device.</param>
/// <param name="DeviceId">The device; may be empty.</param>
public sealed record LocalDeviceFault(DeviceFault Fault, DeviceKind Kind, string DeviceId) : EngineEvent;
