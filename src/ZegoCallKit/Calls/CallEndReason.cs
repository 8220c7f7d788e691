namespace ZegoCallKit.Calls;

/// <summary>Why a call is over on this device. A call has exactly one.</summary>
public enum CallEndReason
{
    /// <summary>This user hung up.</summary>
    LocalHangUp = 0,

    /// <summary>The others hung up, or one of them ended the call for all.</summary>
    RemoteHangUp = 1,

    /// <summary>This user took the invitation back before anybody accepted.</summary>
    Cancelled = 2,

    /// <summary>The caller took the invitation back; unless this user had just accepted it, it is a missed call.</summary>
    CancelledByCaller = 3,

    /// <summary>The invitation was declined: by this user, or by those who were called.</summary>
    Declined = 4,

    /// <summary>Everybody who was called has another call.</summary>
    Busy = 5,

    /// <summary>Nobody who was called answered in time.</summary>
    NoAnswer = 6,

    /// <summary>It rang here until the time was up, whichever device's clock said so first: a missed call.</summary>
    Missed = 7,

    /// <summary>Another device of this user accepted.</summary>
    AnsweredElsewhere = 8,

    /// <summary>Another device of this user declined, or is busy.</summary>
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

    /// <summary>The last of the others fell silent: nothing was heard of them for <see cref="CallServiceOptions.PeerTimeout"/>, or it accepted and did not appear in the call's room within 30 s.</summary>
    PeerLost = 15,

    /// <summary>The call lasted as long as it may, for all who were in it; see <see cref="InviteOptions.MaxDuration"/>. Those whom it still rang for have missed it.</summary>
    MaxDurationReached = 16,

    /// <summary>Nobody is in the call that was to be joined.</summary>
    NotFound = 17,

    /// <summary>This client signed out of calls or was disposed.</summary>
    SignedOut = 18,

    /// <summary>It could not be sent, or logging in or publishing failed; see <see cref="CallEnd.Code"/> and <see cref="CallEnd.Error"/>.</summary>
    Failed = 19,

    /// <summary>The call continues as another one, <see cref="CallEnd.MovedTo"/>: it was merged into it, or transferred, by this user or by another member.</summary>
    Moved = 20,

    /// <summary>This user transferred the call to another user, <see cref="CallEnd.By"/>, and has left it.</summary>
    Transferred = 21,
}
