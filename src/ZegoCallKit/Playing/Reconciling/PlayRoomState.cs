namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Specifies the state of the room, as far as the reconciler needs it.</summary>
internal enum PlayRoomState
{
    /// <summary>The room is logging in or reconnecting: nothing is started or stopped.</summary>
    NotConnected = 0,

    /// <summary>The room is connected.</summary>
    Connected = 1,

    /// <summary>The session has ended; final.</summary>
    Ended = 2,
}
