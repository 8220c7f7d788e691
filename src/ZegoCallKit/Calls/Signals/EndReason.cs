namespace ZegoCallKit.Calls.Signals;

/// <summary>Why a call ended for all.</summary>
internal enum EndReason
{
    /// <summary>A member ended it for all.</summary>
    EndedForAll = 0,

    /// <summary>The first inviter left a call that ends with him.</summary>
    InviterLeft = 1,

    /// <summary>It lasted as long as it may.</summary>
    MaxDuration = 2,
}
