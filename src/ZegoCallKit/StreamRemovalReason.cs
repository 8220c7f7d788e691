namespace ZegoCallKit;

/// <summary>Specifies why a stream is no longer in the room.</summary>
public enum StreamRemovalReason
{
    /// <summary>The engine reported no reason.</summary>
    Unknown = 0,

    /// <summary>The publisher stopped publishing or logged out.</summary>
    PublisherStopped = 1,

    /// <summary>The cloud received nothing from the publisher for too long (ZEGO: heartbeat timeout).</summary>
    PublisherTimedOut = 2,

    /// <summary>The publisher logged in again.</summary>
    PublisherLoggedInAgain = 3,

    /// <summary>The publisher was kicked out of the room.</summary>
    PublisherKickedOut = 4,

    /// <summary>The publisher's connection ended.</summary>
    PublisherDisconnected = 5,

    /// <summary>The server removed the stream.</summary>
    RemovedByServer = 6,

    /// <summary>The stream disappeared during an outage: the room's list after reconnecting does not contain it. The library inferred this; the engine did not report it.</summary>
    MissingAfterReconnect = 7,

    /// <summary>Another user now publishes under this id; the new stream follows in the same change set with a new generation.</summary>
    TakenOver = 8,

    /// <summary>The local user's session in the room has ended, so nothing more is known of its streams.</summary>
    SessionEnded = 9,
}
