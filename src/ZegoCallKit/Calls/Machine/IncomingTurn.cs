namespace ZegoCallKit.Calls.Machine;

/// <summary>Whether the user knows of an incoming call yet.</summary>
internal enum IncomingTurn
{
    /// <summary>It rings.</summary>
    Ringing,

    /// <summary>It waits for another call to be over.</summary>
    Queued,

    /// <summary>The program is being asked what to do with it.</summary>
    Asking,
}
