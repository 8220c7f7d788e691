namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports that a room was closed (ZEGO: <c>room_close</c>).</summary>
public sealed record RoomClosedEvent : WebhookEvent
{
    /// <summary>ZEGO's name of the event.</summary>
    public const string EventName = "room_close";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of this life of the room.</summary>
    public required string SessionId { get; init; }

    /// <summary>Gets why the room was closed.</summary>
    public RoomCloseReason Reason { get; init; }

    /// <summary>Gets when the room was closed, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
