namespace ZegoCallKit.Calls;

/// <summary>Specifies the outcome of a call for the user whose history contains it.</summary>
public enum CallOutcome
{
    /// <summary>The call is ringing.</summary>
    Ringing = 0,

    /// <summary>The call was answered: by this user or, if this user dialed it, by another one. It may still be in progress.</summary>
    Answered = 1,

    /// <summary>The call was declined: by this user or, if this user dialed it, by all users who were called.</summary>
    Declined = 2,

    /// <summary>This user dialed the call and canceled it before anyone answered.</summary>
    Canceled = 3,

    /// <summary>No one answered the call in time or, if it rang for this user, the caller canceled it: a missed call.</summary>
    Missed = 4,
}
