namespace ZegoCallKit.Signaling.Server;

/// <summary>Specifies the decisions of an <see cref="ICallGate"/>.</summary>
public enum CallDecision
{
    /// <summary>The attempt is let through.</summary>
    Allow,

    /// <summary>The attempt is refused as blocked. The receiver does not learn of it.</summary>
    Block,

    /// <summary>The attempt is refused as do-not-disturb; the receiver gets a missed call.</summary>
    DoNotDisturb,

    /// <summary>The attempt is refused because there is no such user.</summary>
    Unknown,
}
