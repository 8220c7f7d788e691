namespace ZegoCallKit.Calls.Machine;

/// <summary>What a signal about a call that goes on counts for.</summary>
internal enum SignalWeight
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Nothing until the call's room shows its sender.</summary>
    Waits,

    /// <summary>What it says of its sender counts, and nothing else in it.</summary>
    OwnPart,

    /// <summary>Everything it says.</summary>
    Everything,
}
