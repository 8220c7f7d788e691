namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies how much of a signal about a call in progress counts.</summary>
internal enum SignalTrust
{
    /// <summary>The signal has no effect.</summary>
    None,

    /// <summary>The signal is pending until the call's room lists its sender.</summary>
    Deferred,

    /// <summary>Only what the signal reports about its sender counts.</summary>
    SenderOnly,

    /// <summary>The whole signal counts.</summary>
    Full,
}
