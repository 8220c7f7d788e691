namespace ZegoCallKit.Signaling.Wire;

/// <summary>Lists the purposes of an envelope. The server acts on the first three and carries the rest; a word that it does not know counts as <see cref="Other"/>.</summary>
internal static class WireIntents
{
    /// <summary>Starts to ring its receivers for <see cref="WireEnvelope.RingMs"/>.</summary>
    public const string Ring = "ring";

    /// <summary>Accepts or declines a ring for the sending user. The first device of a user decides; the others are refused with <see cref="WireReasons.AnsweredElsewhere"/>.</summary>
    public const string Answer = "answer";

    /// <summary>Stops the ring of its receivers: canceled by the inviter, or the call has ended.</summary>
    public const string Stop = "stop";

    /// <summary>A message of the running call: joins, leaves, lists of members.</summary>
    public const string Other = "other";

    /// <summary>The sender leaves the call; carried like <see cref="Other"/>.</summary>
    public const string Leave = "leave";

    /// <summary>Asks the host of a call to be let in; no receivers. The host's devices get it: those of the inviter or, while the inviter is not in the call, those of all members who are.</summary>
    public const string Knock = "knock";

    /// <summary>Lets its receivers into a call; only from its host. They become members, and their devices get it.</summary>
    public const string Admit = "admit";

    /// <summary>Does not let its receivers into a call; only from its host. Their devices get it.</summary>
    public const string Refuse = "refuse";

    /// <summary>A sign of life or the like, worthless when it is late.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>From the server to a user's other devices: one of them answered; <see cref="WireDelivery.Device"/> names it. No payload.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>From the server to every device of a user: a ring ended unanswered. The payload is that of the ring.</summary>
    public const string Missed = "missed";
}
