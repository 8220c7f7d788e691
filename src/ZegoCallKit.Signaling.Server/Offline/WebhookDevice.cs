namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Represents a device in a message to a webhook.</summary>
internal sealed record WebhookDevice
{
    public required string Device { get; init; }

    public required string Service { get; init; }

    public required string Target { get; init; }
}
