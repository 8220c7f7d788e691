namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies whether an incoming call is shown to the user yet.</summary>
internal enum IncomingStage
{
    /// <summary>The call rings.</summary>
    Ringing,

    /// <summary>The call waits until another call is over.</summary>
    Queued,

    /// <summary>The program is deciding about the call.</summary>
    Asking,
}
