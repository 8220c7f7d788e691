namespace ZegoCallKit.Rooms;

/// <summary>How a login came back after an outage.</summary>
public enum ReconnectKind
{
    /// <summary>The server had kept the login: for the others this user and his streams were there all the time.</summary>
    Fast = 0,

    /// <summary>The server had given the login up, as it does after 90 s: for the others this user and his streams went and came again.</summary>
    Full = 1,
}
