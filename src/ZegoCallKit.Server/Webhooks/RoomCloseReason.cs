namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies why a room was closed.</summary>
public enum RoomCloseReason
{
    /// <summary>The last user left.</summary>
    Left = 0,

    /// <summary>The last user was no longer heard of.</summary>
    HeartbeatTimeout = 1,

    /// <summary>The last user lost the connection.</summary>
    Disconnected = 2,

    /// <summary>The last user was removed.</summary>
    KickedOut = 3,

    /// <summary>ZEGO gave a reason that is not known; the event's fields contain it.</summary>
    Unknown = -1,
}
