namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies what the other members are told when a call ends on this device.</summary>
internal enum EndNotice
{
    /// <summary>Nothing: they know already, or this device has no right to say it.</summary>
    Nothing,

    /// <summary>That the user declines the invitation.</summary>
    Reject,

    /// <summary>That the user is busy.</summary>
    RejectBusy,

    /// <summary>Nothing, because the user continues on another device; pending invitations of this device are withdrawn.</summary>
    Replaced,

    /// <summary>That the user leaves; pending invitations of this device are withdrawn.</summary>
    Leave,

    /// <summary>That the user leaves because the room was lost; pending invitations of this device are withdrawn.</summary>
    LoseRoom,

    /// <summary>That the call is over for all members.</summary>
    EndForAll,

    /// <summary>That the call is over for all members because it reached its maximum duration.</summary>
    TimeUp,
}
