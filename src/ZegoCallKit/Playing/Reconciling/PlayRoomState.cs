namespace ZegoCallKit.Playing.Reconciling;

/// <summary>What the reconciler needs to know of the room.</summary>
internal enum PlayRoomState
{
    /// <summary>Logging in or reconnecting: nothing is started or stopped.</summary>
    NotConnected = 0,

    /// <summary>Connected.</summary>
    Connected = 1,

    /// <summary>The session is over; final.</summary>
    Ended = 2,
}
