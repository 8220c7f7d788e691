namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies the standing of a signal's sender in a call in progress.</summary>
internal enum SenderStanding
{
    /// <summary>No member has reported the user, and the call's room does not list them.</summary>
    Stranger,

    /// <summary>The user is invited and has not answered, as far as this device knows.</summary>
    Invitee,

    /// <summary>The user has answered, but this device is in the call's room and the room does not list them.</summary>
    NotInRoom,

    /// <summary>The user was in the call or invited to it, and is not any more.</summary>
    Former,

    /// <summary>The call's room lists the user; before this device is in that room, also a user who has answered.</summary>
    InRoom,

    /// <summary>The user is in the call and started it, or sent the invitation that rings here.</summary>
    Inviter,
}
