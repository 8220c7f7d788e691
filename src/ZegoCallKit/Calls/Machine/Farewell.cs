namespace ZegoCallKit.Calls.Machine;

/// <summary>What the others are told when a call ends here.</summary>
internal enum Farewell
{
    /// <summary>Nothing: they know, or it is not for this device to say.</summary>
    Nothing,

    /// <summary>That the invitation is turned down.</summary>
    Reject,

    /// <summary>That this user is busy.</summary>
    RejectBusy,

    /// <summary>Nothing, because this user goes on with another device; own invitations that still ring are taken back.</summary>
    Replaced,

    /// <summary>That this user leaves; own invitations that still ring are taken back.</summary>
    Leave,

    /// <summary>That this user lost the room and so leaves; own invitations that still ring are taken back.</summary>
    LoseRoom,

    /// <summary>That it is over for all.</summary>
    EndForAll,

    /// <summary>That it is over for all because it has lasted as long as it may.</summary>
    TimeUp,
}
