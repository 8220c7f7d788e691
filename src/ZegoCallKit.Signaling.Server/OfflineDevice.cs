namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a device that is to be woken.</summary>
public sealed record OfflineDevice
{
    /// <summary>Gets the device.</summary>
    public required string Device { get; init; }

    /// <summary>Gets the push service that the device named: <c>webhook</c>, <c>webpush</c>, <c>apns</c> or <c>fcm</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Gets the service's name of the device. It comes from the client and is as hostile as anything else from there.</summary>
    public required string Target { get; init; }
}
