namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Specifies the phase of a play, as last reported by the engine.</summary>
internal enum PlayPhase
{
    /// <summary>The stream is not played.</summary>
    Idle = 0,

    /// <summary>The stream was requested; the engine has not answered.</summary>
    Starting = 1,

    /// <summary>The stream is playing.</summary>
    Playing = 2,

    /// <summary>Playing was interrupted; the engine retries automatically.</summary>
    Interrupted = 3,

    /// <summary>A stop was requested and is not confirmed; the play still counts against the limit.</summary>
    Stopping = 4,
}
