namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>What a user did about a call, for the question whether its end is told truly.</summary>
[Flags]
internal enum CallDeeds
{
    None = 0,

    /// <summary>Hung up, cancelled, or ended it for all.</summary>
    Left = 1,

    /// <summary>Took some invitations back.</summary>
    CancelledSome = 2,

    /// <summary>Declined.</summary>
    Declined = 4,

    /// <summary>Declined as busy.</summary>
    DeclinedAsBusy = 8,

    /// <summary>Was kicked out of the room by the server.</summary>
    Kicked = 16,

    /// <summary>The token expired.</summary>
    Expired = 32,
}
