namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies how much of a signal about a call in progress counts.</summary>
internal enum SignalWeight
{
    /// <summary>The signal has no effect.</summary>
    Nothing,

    /// <summary>The signal is pending until the call's room lists its sender.</summary>
    Waits,

    /// <summary>Only what the signal reports about its sender counts.</summary>
    OwnPart,

    /// <summary>The whole signal counts.</summary>
    Everything,
}
