namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Specifies the state of a user in a call.</summary>
internal enum MemberState
{
    /// <summary>The user began the call.</summary>
    Inviter,
    Ringing,
    Accepted,
    Declined,

    /// <summary>The ring was stopped before the user answered.</summary>
    Cancelled,

    /// <summary>The deadline of the ring passed before the user answered.</summary>
    Missed,

    /// <summary>The ring was stopped because the user and the inviter are in another call, which they began at the same time.</summary>
    Replaced,
}
