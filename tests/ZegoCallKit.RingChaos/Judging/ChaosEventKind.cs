namespace ZegoCallKit.RingChaos.Judging;

/// <summary>What a client process reports.</summary>
internal enum ChaosEventKind
{
    /// <summary>A signal was given to the transport.</summary>
    Sent,

    /// <summary>Its sender has the receipts.</summary>
    Accepted,

    /// <summary>Its sender was told that it was not accepted.</summary>
    NotAccepted,

    /// <summary>The program of a device got a signal.</summary>
    Received,

    /// <summary>A device was told that messages to it were lost.</summary>
    Gap,

    /// <summary>A transport ended by itself.</summary>
    GaveUp,

    /// <summary>A device has a call.</summary>
    Call,

    /// <summary>A device's call is over.</summary>
    CallOver,

    /// <summary>Something that must not happen.</summary>
    Fault,
}
