namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies why a stream ended.</summary>
public enum StreamCloseReason
{
    /// <summary>Its publisher stopped publishing.</summary>
    Stopped = 0,

    /// <summary>Its publisher no longer sent heartbeats.</summary>
    HeartbeatTimeout = 1,

    /// <summary>Its publisher logged in to the room again.</summary>
    Replaced = 2,

    /// <summary>Its publisher was removed.</summary>
    KickedOut = 3,

    /// <summary>Its publisher lost the connection.</summary>
    Disconnected = 4,

    /// <summary>The room was closed.</summary>
    RoomClosed = 5,

    /// <summary>Your server deleted the stream.</summary>
    Deleted = 100,

    /// <summary>ZEGO gave a reason that is not known; the event's fields contain it.</summary>
    Unknown = -1,
}
