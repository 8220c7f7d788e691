namespace ZegoCallKit.Calls.Machine;

/// <summary>How the sender of a signal stands to a call that goes on.</summary>
internal enum Standing
{
    /// <summary>Nobody has told of this user, and the call's room does not show them.</summary>
    Stranger,

    /// <summary>Invited, and has not answered as far as is known here.</summary>
    Invitee,

    /// <summary>Answered, but this device is in the call's room and does not see them there.</summary>
    Unseen,

    /// <summary>Was in the call or invited to it, and is no more.</summary>
    Gone,

    /// <summary>The call's room shows them; before this device is in that room, also whoever has answered.</summary>
    Shown,

    /// <summary>In the call, and the one who began it, or whose invitation rings here.</summary>
    Inviter,
}
