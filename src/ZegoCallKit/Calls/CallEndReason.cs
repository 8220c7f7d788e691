namespace ZegoCallKit.Calls;

/// <summary>Specifies why a call ended on this device. Each call has exactly one reason.</summary>
public enum CallEndReason
{
    /// <summary>This user hung up.</summary>
    LocalHangUp = 0,

    /// <summary>The others hung up, or one of them ended the call for all.</summary>
    RemoteHangUp = 1,

    /// <summary>This user canceled the invitations before anyone accepted.</summary>
    Canceled = 2,

    /// <summary>The caller canceled the invitation. It is listed as a missed call unless this user had just accepted it.</summary>
    CanceledByCaller = 3,

    /// <summary>The invitation was declined: by this user, or by those who were called.</summary>
    Declined = 4,

    /// <summary>Every user who was called is busy with another call.</summary>
    Busy = 5,

    /// <summary>No user who was called answered in time.</summary>
    NoAnswer = 6,

    /// <summary>The call rang here until its ring time was over, on whichever device the timer fired first. It is listed as a missed call.</summary>
    Missed = 7,

    /// <summary>Another device of this user accepted.</summary>
    AnsweredElsewhere = 8,

    /// <summary>Another device of this user declined or is busy.</summary>
    DeclinedElsewhere = 9,

    /// <summary>The server removed this user from the call's room (1002055, 1002057).</summary>
    KickedOut = 10,

    /// <summary>This user logged in to a room on another device (1002050, 1002086).</summary>
    LoggedInElsewhere = 11,

    /// <summary>The call's room lost the network and gave up reconnecting (1002053).</summary>
    NetworkLost = 12,

    /// <summary>The room's token expired and was not renewed (1002056, 1002078).</summary>
    TokenExpired = 13,

    /// <summary>A required peer was absent for too long; see <see cref="InviteOptions.RequiredPeers"/>.</summary>
    Abandoned = 14,

    /// <summary>The last other member was lost: it sent neither signals nor audio or video for <see cref="CallServiceOptions.PeerTimeout"/>, or accepted and did not appear in the call's room within 30 s.</summary>
    PeerLost = 15,

    /// <summary>The call reached its maximum duration and ended for all members; see <see cref="InviteOptions.MaxDuration"/>. Users for whom it still rang have missed it.</summary>
    MaxDurationReached = 16,

    /// <summary>The call that was to be joined has no members.</summary>
    NotFound = 17,

    /// <summary>This client signed out of calls or was disposed.</summary>
    SignedOut = 18,

    /// <summary>The invitation could not be sent, or logging in or publishing failed; see <see cref="CallEnd.Code"/> and <see cref="CallEnd.Error"/>.</summary>
    Failed = 19,

    /// <summary>The call continues as another call, <see cref="CallEnd.MovedTo"/>: this user or another member merged or transferred it.</summary>
    Moved = 20,

    /// <summary>This user transferred the call to another user, <see cref="CallEnd.By"/>, and has left it.</summary>
    Transferred = 21,
}
