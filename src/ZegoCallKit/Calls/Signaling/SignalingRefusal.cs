namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies why a server did not accept a message for a receiver.</summary>
public enum SignalingRefusal
{
    /// <summary>The message was not refused, or the server gave a reason that this version does not know.</summary>
    None = 0,

    /// <summary>The receiver has blocked the sender, or may not be called by the sender for another reason.</summary>
    Blocked = 1,

    /// <summary>The receiver does not want to be disturbed at the moment.</summary>
    DoNotDisturb = 2,

    /// <summary>The server does not know the receiver.</summary>
    UnknownUser = 3,

    /// <summary>The sender sends too many messages.</summary>
    TooMany = 4,

    /// <summary>The message is larger than the server accepts.</summary>
    TooLarge = 5,

    /// <summary>The message violates a rule of the server's protocol.</summary>
    Invalid = 6,

    /// <summary>The sender is not a member of the call.</summary>
    NotMember = 7,

    /// <summary>Another device of the sender answered first.</summary>
    AnsweredElsewhere = 8,

    /// <summary>The ring that was answered is over: it was stopped, or its ring time expired.</summary>
    RingOver = 9,

    /// <summary>The receiver has answered the ring that was to be stopped (<see cref="SignalingEnvelope.OnlyUnanswered"/>), or has declined the ring that is repeated; the answer is delivered to the sender.</summary>
    Answered = 10,
}
