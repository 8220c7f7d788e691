namespace ZegoCallKit.Calls;

/// <summary>What to do with a call that comes while there is another.</summary>
public enum BusyDecision
{
    /// <summary>Turn it down as busy; it is listed as missed.</summary>
    Reject = 0,

    /// <summary>Let it wait unseen until the other call is over, then ring; its caller hears it ringing meanwhile.</summary>
    Queue = 1,

    /// <summary>Ring now, too; accepting it hangs up the other call.</summary>
    Ring = 2,
}
