namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Represents a subscription as a browser writes it (<c>PushSubscription.toJSON()</c>).</summary>
internal sealed record SubscriptionData
{
    public string? Endpoint { get; init; }

    public SubscriptionKeys? Keys { get; init; }
}
