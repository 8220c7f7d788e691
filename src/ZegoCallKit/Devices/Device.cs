namespace ZegoCallKit.Devices;

/// <summary>A microphone, speaker or camera (ZEGO: <c>zego_device_info</c>). Immutable.</summary>
public sealed record Device
{
    /// <summary>Its id, the same whenever it is plugged in.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Which kind of device.</summary>
    public required DeviceKind Kind { get; init; }
}
