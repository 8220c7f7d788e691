namespace ZegoCallKit;

/// <summary>Why a stream is no longer in the room.</summary>
public enum StreamRemovalReason
{
    /// <summary>The engine did not say.</summary>
    Unknown = 0,

    /// <summary>The publisher stopped publishing, or logged out.</summary>
    PublisherStopped = 1,

    /// <summary>The cloud heard nothing of the publisher for too long (ZEGO: heartbeat timeout).</summary>
    PublisherTimedOut = 2,

    /// <summary>The publisher logged in again.</summary>
    PublisherLoggedInAgain = 3,

    /// <summary>The publisher was kicked out of the room.</summary>
    PublisherKickedOut = 4,

    /// <summary>The publisher's connection ended.</summary>
    PublisherDisconnected = 5,

    /// <summary>The server removed the stream.</summary>
    RemovedByServer = 6,

    /// <summary>It went during an outage: the room's list after reconnecting does not have it. The kit concluded this; the engine never said so.</summary>
    MissingAfterReconnect = 7,

    /// <summary>Another user publishes under this id now; the new stream follows in the same change set with a new generation.</summary>
    TakenOver = 8,

    /// <summary>The local user's session in the room is over, so nothing is known of its streams any more.</summary>
    SessionEnded = 9,
}
