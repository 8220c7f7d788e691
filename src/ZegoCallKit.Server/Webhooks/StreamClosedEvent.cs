namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports that a stream ended (ZEGO: <c>stream_close</c>). Mixed streams are not reported.</summary>
public sealed record StreamClosedEvent : WebhookEvent
{
    /// <summary>ZEGO's name of the event.</summary>
    public const string EventName = "stream_close";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of this life of the room.</summary>
    public string RoomSessionId { get; init; } = "";

    /// <summary>Gets the publisher's id.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the publisher's name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Gets the stream's id.</summary>
    public required string StreamId { get; init; }

    /// <summary>Gets ZEGO's own id of the stream.</summary>
    public string ServerId { get; init; } = "";

    /// <summary>Gets when the stream was created, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when the stream ended, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets why the stream ended.</summary>
    public StreamCloseReason Reason { get; init; }
}
