namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies the reply to a device that still signals about a call that is over here.</summary>
internal enum PastReply
{
    /// <summary>No reply: the call no longer concerns this device.</summary>
    Nothing,

    /// <summary>The invitation was withdrawn.</summary>
    Canceled,

    /// <summary>The invitation was declined.</summary>
    Rejected,

    /// <summary>This user has left.</summary>
    Left,

    /// <summary>The call is over for all members.</summary>
    Ended,
}
