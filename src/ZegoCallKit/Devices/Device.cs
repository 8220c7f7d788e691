namespace ZegoCallKit.Devices;

/// <summary>Represents a microphone, speaker or camera (ZEGO: <c>zego_device_info</c>). Immutable.</summary>
public sealed record Device
{
    /// <summary>Gets the id of the device, which stays the same each time it is plugged in.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the display name of the device.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind of the device.</summary>
    public required DeviceKind Kind { get; init; }
}
