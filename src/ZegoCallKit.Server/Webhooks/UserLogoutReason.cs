namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies why a user is no longer in a room.</summary>
public enum UserLogoutReason
{
    /// <summary>The user logged out.</summary>
    LoggedOut = 0,

    /// <summary>The user was no longer heard of.</summary>
    HeartbeatTimeout = 1,

    /// <summary>The user lost the connection.</summary>
    Disconnected = 2,

    /// <summary>The user logged in again or was removed.</summary>
    ReplacedOrKickedOut = 3,

    /// <summary>The user's token expired.</summary>
    TokenExpired = 4,

    /// <summary>ZEGO gave a reason that is not known; the event's fields contain it.</summary>
    Unknown = -1,
}
