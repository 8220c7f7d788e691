namespace ZegoCallKit.SignalingContract;

/// <summary>What a transport, or the rig around it, has beyond the duties of all.</summary>
[Flags]
public enum SignalingCapabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A user may be connected with several devices.</summary>
    Devices = 1,

    /// <summary>It tells who comes and goes.</summary>
    Presence = 2,

    /// <summary>The rig can cut a device off and bring it back.</summary>
    Outages = 4,

    /// <summary>On the rig's network everything arrives, in order.</summary>
    Reliable = 8,
}
