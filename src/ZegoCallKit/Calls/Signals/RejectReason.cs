namespace ZegoCallKit.Calls.Signals;

/// <summary>Specifies why an invitation was rejected.</summary>
internal enum RejectReason
{
    /// <summary>The user declined.</summary>
    Decline = 0,

    /// <summary>The user is busy with another call.</summary>
    Busy = 1,
}
