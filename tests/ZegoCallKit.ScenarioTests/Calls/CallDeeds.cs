namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The actions of a user in a call, to check that the reported end of the call is true.</summary>
[Flags]
internal enum CallDeeds
{
    None = 0,

    /// <summary>The user hung up, canceled the call, or ended it for all.</summary>
    Left = 1,

    /// <summary>The user withdrew some invitations.</summary>
    CancelledSome = 2,

    /// <summary>The user declined.</summary>
    Declined = 4,

    /// <summary>The user declined as busy.</summary>
    DeclinedAsBusy = 8,

    /// <summary>The server removed the user from the room.</summary>
    Kicked = 16,

    /// <summary>The user's token expired.</summary>
    Expired = 32,

    /// <summary>The user merged or transferred the call, or another one.</summary>
    Moving = 64,
}
