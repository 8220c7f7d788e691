namespace ZegoCallKit.Rooms;

/// <summary>Specifies how a login came back after an outage.</summary>
public enum ReconnectKind
{
    /// <summary>The server had kept the login: for the other users, this user and their streams never left.</summary>
    Fast = 0,

    /// <summary>The server had dropped the login, as it does after 90 s: for the other users, this user and their streams left and came back.</summary>
    Full = 1,
}
