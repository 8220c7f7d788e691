namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies why the state of a room changed (ZEGO: <c>zego_room_state_changed_reason</c>).</summary>
public enum RoomStateReason
{
    /// <summary>The login has begun.</summary>
    Logining = 0,

    /// <summary>The login succeeded.</summary>
    Logined = 1,

    /// <summary>The login failed; this is final.</summary>
    LoginFailed = 2,

    /// <summary>The link broke; the engine reconnects automatically.</summary>
    Reconnecting = 3,

    /// <summary>The link was restored.</summary>
    Reconnected = 4,

    /// <summary>Reconnecting failed; this is final.</summary>
    ReconnectFailed = 5,

    /// <summary>The server ended the login; this is final.</summary>
    KickOut = 6,

    /// <summary>The user logged out; this is final.</summary>
    Logout = 7,

    /// <summary>The logout was refused.</summary>
    LogoutFailed = 8,
}
