namespace ZegoCallKit.Calls;

/// <summary>Specifies the reason that is sent to the inviter with a decline.</summary>
public enum DeclineReason
{
    /// <summary>The call was declined: <see cref="CallEndReason.Declined"/>.</summary>
    Declined = 0,

    /// <summary>The user is busy: <see cref="CallEndReason.Busy"/>.</summary>
    Busy = 1,
}
