namespace ZegoCallKit.Engine.Events;

/// <summary>Why a stream went (ZEGO: <c>stream_delete_reason</c> in the extended data).</summary>
public enum StreamDeleteReason
{
    /// <summary>The engine did not say.</summary>
    Unknown = 0,

    /// <summary>The publisher stopped.</summary>
    UserStopped = 1,

    /// <summary>The publisher fell silent.</summary>
    HeartbeatTimeout = 2,

    /// <summary>The publisher logged in again.</summary>
    LoggedInAgain = 3,

    /// <summary>The publisher was kicked out.</summary>
    KickedOut = 4,

    /// <summary>The publisher disconnected.</summary>
    Disconnected = 5,

    /// <summary>The server removed it.</summary>
    RemovedByServer = 6,
}
