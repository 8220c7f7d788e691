namespace ZegoCallKit.Signaling.Wire;

/// <summary>Represents the address at which a device can be woken while it is not connected.</summary>
internal sealed record WirePushTarget
{
    /// <summary>The service: <c>webhook</c>, <c>webpush</c>, <c>apns</c> or <c>fcm</c>; <see langword="null"/> removes the target of the device.</summary>
    public string? Service { get; init; }

    /// <summary>The service's name of the device: a token or, for Web Push, the subscription as JSON.</summary>
    public string Target { get; init; } = "";
}
