namespace ZegoCallKit.Calls;

/// <summary>Specifies what a decline tells the inviter.</summary>
public enum DeclineReason
{
    /// <summary>The call was declined: <see cref="CallEndReason.Declined"/>.</summary>
    Declined = 0,

    /// <summary>The user is busy: <see cref="CallEndReason.Busy"/>.</summary>
    Busy = 1,
}
