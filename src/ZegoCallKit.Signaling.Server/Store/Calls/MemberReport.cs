namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Specifies what a message about a call says about its sender.</summary>
internal enum MemberReport
{
    /// <summary>Nothing: devices that ring and devices that know the call no more send such messages, too.</summary>
    Nothing,

    /// <summary>The device is in the call.</summary>
    Speaks,

    /// <summary>The device enters the call: the user is in it on this device from now on.</summary>
    Joins,

    /// <summary>The device is not in the call, or leaves it.</summary>
    Leaves,
}
