using System.Text.Json.Serialization;

namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Represents the keys of a subscription, in Base64url.</summary>
internal sealed record SubscriptionKeys
{
    [JsonPropertyName("p256dh")]
    public string? PublicKey { get; init; }

    public string? Auth { get; init; }
}
