namespace ZegoCallKit.Calls.Machine;

/// <summary>What those are told who still speak of a call that is over here.</summary>
internal enum PastReply
{
    /// <summary>Nothing: it is none of this device's business any more.</summary>
    Nothing,

    /// <summary>That the invitation was taken back.</summary>
    Cancelled,

    /// <summary>That it was turned down.</summary>
    Rejected,

    /// <summary>That this user has left.</summary>
    Left,

    /// <summary>That it is over for all.</summary>
    Ended,
}
