namespace ZegoCallKit.Rooms;

/// <summary>Specifies the phase of a login.</summary>
public enum RoomPhase
{
    /// <summary>The login is in progress.</summary>
    Connecting = 0,

    /// <summary>The user is logged in.</summary>
    Connected = 1,

    /// <summary>The connection was lost; the engine reconnects automatically, for up to 20 minutes.</summary>
    Reconnecting = 2,

    /// <summary>The login has ended; see <see cref="RoomState.End"/>.</summary>
    Ended = 3,
}
