namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports something that has no type of its own, such as the end of a recording: <see cref="WebhookEvent.Fields"/> contains it.</summary>
public sealed record OtherWebhookEvent : WebhookEvent
{
    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>Gets ZEGO's name of the event.</summary>
    public required string EventName { get; init; }
}
