namespace ZegoCallKit.Rooms;

/// <summary>Where a login stands.</summary>
public enum RoomPhase
{
    /// <summary>Logging in.</summary>
    Connecting = 0,

    /// <summary>Logged in.</summary>
    Connected = 1,

    /// <summary>The link broke; the engine reconnects by itself, for up to 20 minutes.</summary>
    Reconnecting = 2,

    /// <summary>Over; see <see cref="RoomState.End"/>.</summary>
    Ended = 3,
}
