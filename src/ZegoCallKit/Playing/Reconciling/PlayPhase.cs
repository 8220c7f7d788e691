namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Where the engine is with a play, as far as it told.</summary>
internal enum PlayPhase
{
    /// <summary>Not played.</summary>
    Idle = 0,

    /// <summary>Asked for, not answered.</summary>
    Starting = 1,

    /// <summary>Played.</summary>
    Playing = 2,

    /// <summary>Played before; the engine retries by itself.</summary>
    Interrupted = 3,

    /// <summary>Asked to stop, not confirmed; it still counts against the cap.</summary>
    Stopping = 4,
}
