namespace ZegoCallKit.Signaling.Server;

/// <summary>Specifies the decisions of an <see cref="ICallGate"/>.</summary>
public enum CallDecision
{
    /// <summary>The attempt is let through.</summary>
    Allow,

    /// <summary>It is refused as blocked. The receiver learns nothing of it.</summary>
    Block,

    /// <summary>It is refused as do-not-disturb; the receiver gets a missed call.</summary>
    DoNotDisturb,

    /// <summary>It is refused because there is no such user.</summary>
    Unknown,
}
