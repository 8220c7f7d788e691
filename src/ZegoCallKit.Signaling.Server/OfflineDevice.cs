namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a device to wake.</summary>
public sealed record OfflineDevice
{
    /// <summary>Gets the device's id.</summary>
    public required string Device { get; init; }

    /// <summary>Gets the push service that the device registered: <c>webhook</c>, <c>webpush</c>, <c>apns</c> or <c>fcm</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Gets the push service's address of the device, e.g. a device token, up to 4,096 characters. It comes from the client and must not be trusted.</summary>
    public required string Target { get; init; }
}
