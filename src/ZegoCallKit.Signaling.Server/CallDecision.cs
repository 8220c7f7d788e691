namespace ZegoCallKit.Signaling.Server;

/// <summary>Specifies the decisions of an <see cref="ICallGate"/>.</summary>
public enum CallDecision
{
    /// <summary>The attempt is allowed.</summary>
    Allow,

    /// <summary>The attempt is refused as blocked. The receiver is not notified.</summary>
    Block,

    /// <summary>The attempt is refused as do-not-disturb, and the receiver gets a missed call.</summary>
    DoNotDisturb,

    /// <summary>The attempt is refused because the user does not exist.</summary>
    Unknown,
}
