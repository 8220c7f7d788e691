namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports that a room was created (ZEGO: <c>room_create</c>): its first user has logged in.</summary>
public sealed record RoomCreatedEvent : WebhookEvent
{
    /// <summary>ZEGO's name of the event.</summary>
    public const string EventName = "room_create";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of this life of the room: a room that is created again has another one.</summary>
    public required string SessionId { get; init; }

    /// <summary>Gets when the room was created, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the id of the user who created the room.</summary>
    public string CreatorId { get; init; } = "";
}
