namespace ZegoCallKit.Calls;

/// <summary>How the inviter learns of a decline.</summary>
public enum DeclineReason
{
    /// <summary>As a decline: <see cref="CallEndReason.Declined"/>.</summary>
    Declined = 0,

    /// <summary>As being busy: <see cref="CallEndReason.Busy"/>.</summary>
    Busy = 1,
}
