namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Specifies the state of a user in a call.</summary>
internal enum MemberState
{
    /// <summary>The user started the call.</summary>
    Inviter,
    Ringing,
    Accepted,
    Declined,

    /// <summary>The ring was withdrawn before the user answered.</summary>
    Canceled,

    /// <summary>The deadline of the ring passed before the user answered.</summary>
    Missed,

    /// <summary>The ring was withdrawn because the user and the inviter are in another call, which they started at the same time.</summary>
    Replaced,
}
