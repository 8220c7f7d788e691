namespace ZegoCallKit.Calls.Signals;

/// <summary>Why an invitation was turned down.</summary>
internal enum RejectReason
{
    /// <summary>The user did not want it.</summary>
    Decline = 0,

    /// <summary>The user has another call.</summary>
    Busy = 1,
}
