namespace ZegoCallKit.Calls;

/// <summary>Specifies what happens to a call that arrives while this user has another one.</summary>
public enum BusyDecision
{
    /// <summary>The call is rejected as busy and listed as missed.</summary>
    Reject = 0,

    /// <summary>The call waits, without being shown, until the other call is over, and then rings. To its caller, it rings meanwhile.</summary>
    Queue = 1,

    /// <summary>The call rings now. Accepting it hangs up the active call.</summary>
    Ring = 2,

    /// <summary>The call rings now. Accepting it puts the active call on hold, unless another call is on hold already; then the active call is hung up. Needs <see cref="RoomMode.MultiRoom"/>.</summary>
    Hold = 3,
}
