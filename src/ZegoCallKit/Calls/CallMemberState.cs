namespace ZegoCallKit.Calls;

/// <summary>Specifies the state of one member of a call.</summary>
public enum CallMemberState
{
    /// <summary>An invitation was sent.</summary>
    Inviting = 0,

    /// <summary>No device of the member has reported the invitation for a while: it may be offline.</summary>
    Unconfirmed = 1,

    /// <summary>A device of the member is ringing.</summary>
    Received = 2,

    /// <summary>The member is in the call or is entering it.</summary>
    Accepted = 3,

    /// <summary>The member declined or is busy.</summary>
    Rejected = 4,

    /// <summary>The invitation was canceled.</summary>
    Canceled = 5,

    /// <summary>The member did not answer in time.</summary>
    Timeout = 6,

    /// <summary>The member was in the call and has left it.</summary>
    Left = 7,

    /// <summary>The call was ended for all.</summary>
    Ended = 8,

    /// <summary>The member has sent nothing for too long.</summary>
    Offline = 9,
}
