namespace ZegoCallKit.Calls.Signaling;

/// <summary>Why a received signal was dropped.</summary>
public enum SignalDropReason
{
    /// <summary>It is no JSON record, or one with a part that is missing or not allowed.</summary>
    Malformed = 0,

    /// <summary>It is of a version that this kit does not know.</summary>
    UnknownVersion = 1,

    /// <summary>It is of a kind that this kit does not know.</summary>
    UnknownKind = 2,

    /// <summary>It names another sender than the one whom the transport vouches for.</summary>
    WrongSender = 3,

    /// <summary>It answers or takes back an invitation of which this kit knows nothing; only in the format of ZEGO's Flutter call kit, whose answers do not name the call.</summary>
    UnknownInvitation = 4,

    /// <summary>It is an invitation of a user who has sent more than <see cref="CallServiceOptions.MaxInvitesPerMinute"/>.</summary>
    TooMany = 5,
}
