namespace ZegoCallKit.Calls;

/// <summary>Specifies the outcome of a transfer.</summary>
public enum TransferOutcome
{
    /// <summary>The other user is in the call, and this user has left it (<see cref="CallEndReason.Transferred"/>).</summary>
    Completed = 0,

    /// <summary>The other user declined, or a server did not let the invitation through. This user is still in the call, on hold.</summary>
    Declined = 1,

    /// <summary>The other user is busy. This user is still in the call, on hold.</summary>
    Busy = 2,

    /// <summary>The other user did not answer in time, or accepted and did not appear in the call's room. This user is still in the call, on hold.</summary>
    NoAnswer = 3,

    /// <summary>The transfer was canceled. This user is still in the call, on hold.</summary>
    Canceled = 4,

    /// <summary>The members to whom the other user should have been connected left the call.</summary>
    PeerLeft = 5,

    /// <summary>The call ended otherwise before the other user was in it.</summary>
    CallEnded = 6,
}
