namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies why a received signal was dropped.</summary>
public enum SignalDropReason
{
    /// <summary>The signal is not a JSON object, or a part of it is missing or invalid.</summary>
    Malformed = 0,

    /// <summary>The kit does not know the version of the signal.</summary>
    UnknownVersion = 1,

    /// <summary>The kit does not know the kind of the signal.</summary>
    UnknownKind = 2,

    /// <summary>The signal names a different sender than the transport reports.</summary>
    WrongSender = 3,

    /// <summary>The signal answers or withdraws an invitation that the kit does not know; only in the format of ZEGO's Flutter call kit, whose answers do not name the
    /// call.</summary>
    UnknownInvitation = 4,

    /// <summary>The signal is an invitation from a user who has sent more than <see cref="CallServiceOptions.MaxInvitesPerMinute"/>.</summary>
    TooMany = 5,
}
