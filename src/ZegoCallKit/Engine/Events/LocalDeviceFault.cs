namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a local device does not work. (ZEGO: <c>local_device_exception_occurred</c>)</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Kind">The kind of the device.</param>
/// <param name="DeviceId">The id of the device; may be empty.</param>
public sealed record LocalDeviceFault(DeviceFault Fault, DeviceKind Kind, string DeviceId) : EngineEvent;
