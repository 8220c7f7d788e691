namespace ZegoCallKit.Engine.Events;

/// <summary>What changed the state of a room (ZEGO: <c>zego_room_state_changed_reason</c>).</summary>
public enum RoomStateReason
{
    /// <summary>Login has begun.</summary>
    Logining = 0,

    /// <summary>Login succeeded.</summary>
    Logined = 1,

    /// <summary>Login failed; final.</summary>
    LoginFailed = 2,

    /// <summary>The link broke; the engine reconnects by itself.</summary>
    Reconnecting = 3,

    /// <summary>The link is back.</summary>
    Reconnected = 4,

    /// <summary>Reconnecting gave up; final.</summary>
    ReconnectFailed = 5,

    /// <summary>The server ended the login; final.</summary>
    KickOut = 6,

    /// <summary>Logged out; final.</summary>
    Logout = 7,

    /// <summary>Logout was refused.</summary>
    LogoutFailed = 8,
}
