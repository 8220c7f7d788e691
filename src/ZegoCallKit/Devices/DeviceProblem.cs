namespace ZegoCallKit.Devices;

/// <summary>A local device does not work (ZEGO: <c>local_device_exception_occurred</c>). Immutable.</summary>
public sealed record DeviceProblem
{
    /// <summary>What is wrong.</summary>
    public required DeviceFault Fault { get; init; }

    /// <summary>Which kind of device.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>The device; empty when the engine does not say.</summary>
    public string DeviceId { get; init; } = "";
}
