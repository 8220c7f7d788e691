namespace ZegoCallKit.Rooms;

/// <summary>Specifies why a login has ended.</summary>
public enum RoomEndReason
{
    /// <summary>This user logged out, or the room or the client was disposed.</summary>
    LoggedOut = 0,

    /// <summary>The server removed this user (1002055, 1002057).</summary>
    KickedOut = 1,

    /// <summary>The same user logged in elsewhere (1002050, 1002086).</summary>
    LoggedInElsewhere = 2,

    /// <summary>The token expired and was not renewed (1002056, 1002078).</summary>
    TokenExpired = 3,

    /// <summary>The engine stopped trying to reconnect (1002053).</summary>
    NetworkLost = 4,

    /// <summary>The login itself failed; see <see cref="RoomEnd.Code"/>.</summary>
    LoginFailed = 5,

    /// <summary>The engine failed and cannot continue.</summary>
    EngineFailed = 6,

    /// <summary>This user switched to another room; see <see cref="IRoom.SwitchAsync"/>.</summary>
    Switched = 7,
}
