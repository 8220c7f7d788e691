namespace ZegoCallKit.Calls;

/// <summary>Specifies what became of a call in a history, for the user whose history it is.</summary>
public enum CallOutcome
{
    /// <summary>The call rings and was not answered yet.</summary>
    Ringing = 0,

    /// <summary>The call was answered: by this user or, if this user dialed it, by another one. It may still be in progress.</summary>
    Answered = 1,

    /// <summary>The call was declined: by this user or, if this user dialed it, by everybody who was called.</summary>
    Declined = 2,

    /// <summary>This user dialed the call and took it back before anybody answered.</summary>
    Cancelled = 3,

    /// <summary>Nobody answered the call in time or, if it rang for this user, the caller took it back: a missed call.</summary>
    Missed = 4,
}
