namespace ZegoCallKit.Devices;

/// <summary>Represents a fault of a local device (ZEGO: <c>local_device_exception_occurred</c>). Immutable.</summary>
public sealed record DeviceProblem
{
    /// <summary>Gets the fault.</summary>
    public required DeviceFault Fault { get; init; }

    /// <summary>Gets the kind of the device.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Gets the id of the device; empty if the engine does not report it.</summary>
    public string DeviceId { get; init; } = "";
}
