namespace ZegoCallKit.Server.Webhooks;

/// <summary>Reports that a user is no longer in a room (ZEGO: <c>room_logout</c>).</summary>
public sealed record UserLoggedOutEvent : WebhookEvent
{
    /// <summary>ZEGO's name of the event.</summary>
    public const string EventName = "room_logout";

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

    /// <summary>Gets the id of the login that ended.</summary>
    public string UserSessionId { get; init; } = "";

    /// <summary>Gets when the user logged in, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? LoggedInAt { get; init; }

    /// <summary>Gets when the user left, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    public DateTimeOffset? LoggedOutAt { get; init; }

    /// <summary>Gets why the user is no longer in the room.</summary>
    public UserLogoutReason Reason { get; init; }
}
