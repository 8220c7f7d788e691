namespace ZegoCallKit.Signaling.Wire;

/// <summary>One message from a device, sent again with the same <see cref="Id"/> until a receipt came. The server reads the head and never the payload.</summary>
internal sealed record WireEnvelope
{
    /// <summary>The id that the sender made, 1 to 64 characters of ASCII letters, digits and <c>- _</c>: repeats of a sender within ten minutes are not delivered again and get the first receipts.</summary>
    public required string Id { get; init; }

    /// <summary>The receivers; empty for the members of <see cref="Call"/> but the sender's device.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The call it is about; required for rings, answers, stops and messages to the call.</summary>
    public string? Call { get; init; }

    /// <summary>One of <see cref="WireIntents"/>.</summary>
    public required string Intent { get; init; }

    /// <summary>For rings: <c>audio</c> or <c>video</c>, for the call history.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets how long it is kept for receivers that are away, in milliseconds; <see langword="null"/> means that it is for connected devices only.</summary>
    public long? LifeMs { get; init; }

    /// <summary>A newer envelope of the same sender with the same key replaces one that still waits.</summary>
    public string? CollapseKey { get; init; }

    /// <summary>For rings: how long it rings from its acceptance by the server, in milliseconds.</summary>
    public long? RingMs { get; init; }

    /// <summary>For stops: the call in which the sender and the receivers meet instead. Nobody missed the ring if they are in it: the receivers' devices hear that it was answered elsewhere, and histories do not show it.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>For stops with receivers: whether it is refused as <see cref="WireReasons.Answered"/> for those who have answered; their devices do not get it. <see langword="null"/> if not.</summary>
    public bool? OnlyUnanswered { get; init; }

    /// <summary>For messages of the running call: whether the sending device enters it, or is back after an outage, in place of another device of its user, if one is in it. <see langword="null"/> if not.</summary>
    public bool? Joins { get; init; }

    /// <summary>For answers: whether the call was accepted.</summary>
    public bool? Accepted { get; init; }

    /// <summary>
    /// Counts how often the client had to begin anew because a message was refused as <see cref="WireReasons.Unavailable"/>: after that, a connection refuses everything of the same turn and of earlier ones, so that what is
    /// on its way already does not overtake. <see langword="null"/> from clients that do not mind.
    /// </summary>
    public int? Turn { get; init; }

    /// <summary>The W3C trace context of the sending operation.</summary>
    public string? TraceParent { get; init; }

    public required ReadOnlyMemory<byte> Payload { get; init; }
}
