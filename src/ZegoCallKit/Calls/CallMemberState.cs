namespace ZegoCallKit.Calls;

/// <summary>Where one member of a call stands.</summary>
public enum CallMemberState
{
    /// <summary>An invitation is on its way.</summary>
    Inviting = 0,

    /// <summary>No device of the member has reported the invitation for a while: it may be offline.</summary>
    Unconfirmed = 1,

    /// <summary>A device of the member rings.</summary>
    Received = 2,

    /// <summary>In the call, or on the way into it.</summary>
    Accepted = 3,

    /// <summary>The member declined or is busy.</summary>
    Rejected = 4,

    /// <summary>The invitation was taken back.</summary>
    Cancelled = 5,

    /// <summary>Nobody answered in time.</summary>
    Timeout = 6,

    /// <summary>The member was in the call and has left it.</summary>
    Left = 7,

    /// <summary>The call was ended for all.</summary>
    Ended = 8,

    /// <summary>Nothing has been heard of the member for too long.</summary>
    Offline = 9,
}
