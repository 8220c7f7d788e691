namespace ZegoCallKit;

/// <summary>Specifies the kind of network that the machine uses (ZEGO: <c>zego_network_mode</c>).</summary>
public enum NetworkMode
{
    /// <summary>There is no network.</summary>
    Offline = 0,

    /// <summary>The kind of network is unknown.</summary>
    Unknown = 1,

    /// <summary>A wired network.</summary>
    Ethernet = 2,

    /// <summary>A wireless network.</summary>
    WiFi = 3,

    /// <summary>A 2G mobile network.</summary>
    Mobile2G = 4,

    /// <summary>A 3G mobile network.</summary>
    Mobile3G = 5,

    /// <summary>A 4G mobile network.</summary>
    Mobile4G = 6,

    /// <summary>A 5G mobile network.</summary>
    Mobile5G = 7,
}
