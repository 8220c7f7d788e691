namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies why a stream was removed (ZEGO: <c>stream_delete_reason</c> in the extended data).</summary>
public enum StreamDeleteReason
{
    /// <summary>The engine reported no reason.</summary>
    Unknown = 0,

    /// <summary>The publisher stopped publishing.</summary>
    UserStopped = 1,

    /// <summary>The cloud received nothing from the publisher for too long.</summary>
    HeartbeatTimeout = 2,

    /// <summary>The publisher logged in again.</summary>
    LoggedInAgain = 3,

    /// <summary>The publisher was kicked out.</summary>
    KickedOut = 4,

    /// <summary>The publisher disconnected.</summary>
    Disconnected = 5,

    /// <summary>The server removed the stream.</summary>
    RemovedByServer = 6,
}
