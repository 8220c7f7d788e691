namespace ZegoCallKit.Rooms;

/// <summary>Why a login is over.</summary>
public enum RoomEndReason
{
    /// <summary>This user logged out, or disposed the room or the client.</summary>
    LoggedOut = 0,

    /// <summary>The server removed this user (1002055, 1002057).</summary>
    KickedOut = 1,

    /// <summary>The same user logged in elsewhere (1002050, 1002086).</summary>
    LoggedInElsewhere = 2,

    /// <summary>The token expired and was not renewed (1002056, 1002078).</summary>
    TokenExpired = 3,

    /// <summary>Reconnecting gave up (1002053).</summary>
    NetworkLost = 4,

    /// <summary>The login itself failed; see the code.</summary>
    LoginFailed = 5,

    /// <summary>The engine cannot go on.</summary>
    EngineFailed = 6,
}
