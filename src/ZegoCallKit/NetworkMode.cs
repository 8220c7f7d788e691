namespace ZegoCallKit;

/// <summary>The machine's network (ZEGO: <c>zego_network_mode</c>).</summary>
public enum NetworkMode
{
    /// <summary>None.</summary>
    Offline = 0,

    /// <summary>Not known.</summary>
    Unknown = 1,

    /// <summary>Wired.</summary>
    Ethernet = 2,

    /// <summary>Wireless.</summary>
    WiFi = 3,

    /// <summary>2G.</summary>
    Mobile2G = 4,

    /// <summary>3G.</summary>
    Mobile3G = 5,

    /// <summary>4G.</summary>
    Mobile4G = 6,

    /// <summary>5G.</summary>
    Mobile5G = 7,
}
