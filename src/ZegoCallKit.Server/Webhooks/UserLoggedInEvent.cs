namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports that a user logged in to a room (ZEGO: <c>room_login</c>).</summary>
public sealed record UserLoggedInEvent : WebhookEvent
{
    /// <summary>ZEGO's name of the event.</summary>
    public const string EventName = "room_login";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of this life of the room.</summary>
    public string RoomSessionId { get; init; } = "";

    /// <summary>Gets the user's id.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the user's name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Gets the id of this login.</summary>
    public string UserSessionId { get; init; } = "";

    /// <summary>Gets when the user logged in, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? LoggedInAt { get; init; }

    /// <summary>Gets whether the user had been in the room before and came back.</summary>
    public bool IsRelogin { get; init; }
}
