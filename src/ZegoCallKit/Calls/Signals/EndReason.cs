namespace ZegoCallKit.Calls.Signals;

/// <summary>Specifies why a call ended for all members.</summary>
internal enum EndReason
{
    /// <summary>A member ended the call for all.</summary>
    EndedForAll = 0,

    /// <summary>The inviter left a call that ends when the inviter leaves.</summary>
    InviterLeft = 1,

    /// <summary>The call reached its maximum duration.</summary>
    MaxDuration = 2,
}
