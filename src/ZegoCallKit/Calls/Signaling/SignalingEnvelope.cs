namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents a message to be sent: the header, which a server may read, and the payload, which it does not read. Immutable.</summary>
/// <remarks>A transport ignores properties for which it lacks the capability, e.g. <see cref="Life"/> without <see cref="SignalingCapabilities.IsDurable"/>.</remarks>
public sealed record SignalingEnvelope
{
    /// <summary>The maximum length of <see cref="Id"/> and of <see cref="CollapseKey"/> in characters.</summary>
    public const int MaxIdLength = 64;

    /// <summary>Gets the id, 1 to 64 characters: ASCII letters, digits, <c>-</c> and <c>_</c>; a new one by default. A server delivers each id of a sender only once.</summary>
#pragma warning disable RS0030 // For programs that send messages of their own; the kit gives an id of its client.
    public string Id { get; init; } = Guid.NewGuid().ToString("N");
#pragma warning restore RS0030

    /// <summary>Gets the receivers; duplicates count once. Empty for the members of <see cref="CallId"/>, if the transport has
    /// <see cref="SignalingCapabilities.HasCallAddressing"/>.</summary>
    public IReadOnlyList<UserId> To { get; init; } = [];

    /// <summary>Gets the call that the message is about; required unless the intent is <see cref="SignalingIntent.Other"/> or <see cref="SignalingIntent.Ephemeral"/> and there are receivers.</summary>
    public CallId? CallId { get; init; }

    /// <summary>Gets what the message is for.</summary>
    public SignalingIntent Intent { get; init; }

    /// <summary>Gets how long the message is kept for receivers that are offline, above zero; <see langword="null"/> if it is for connected devices only. A longer life than
    /// <see cref="SignalingCapabilities.MaxLife"/> is reduced to it.</summary>
    public TimeSpan? Life { get; init; }

    /// <summary>Gets the key, 1 to 64 characters, with which a newer message of the sender replaces one that is still pending; <see langword="null"/> to replace none.</summary>
    public string? CollapseKey { get; init; }

    /// <summary>Gets how long a ring lasts from its acceptance by the server; required for <see cref="SignalingIntent.Ring"/>, not allowed otherwise.</summary>
    public TimeSpan? RingTime { get; init; }

    /// <summary>Gets the kind of the call of a ring, for a call history.</summary>
    public CallKind? Kind { get; init; }

    /// <summary>Gets whether an answer accepts the call; required for <see cref="SignalingIntent.Answer"/>, not allowed otherwise.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Gets the call in which the sender and the receivers of a stopped ring meet instead, e.g. because they called each other at the same time; not allowed for other intents than <see cref="SignalingIntent.Stop"/>.
    /// If the server finds them in that call, it reports no missed call, and notifies the receivers' devices that the ring was answered elsewhere.</summary>
    public CallId? ReplacedBy { get; init; }

    /// <summary>Gets whether a stop is refused with <see cref="SignalingRefusal.Answered"/> for receivers who have answered the ring: their answers stand, and their devices do not receive it. Only for <see cref="SignalingIntent.Stop"/>
    /// with receivers.</summary>
    public bool OnlyUnanswered { get; init; }

    /// <summary>Gets whether the sending device enters the call, or is back in it after an outage, in place of another device of its user, if one is in it. Only for <see cref="SignalingIntent.Other"/> with a <see cref="CallId"/>.</summary>
    public bool Joins { get; init; }

    /// <summary>Gets the W3C trace context (<c>traceparent</c>) of the sending operation; <see langword="null"/> if it is not traced.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Gets the content, 1 to <see cref="SignalingCapabilities.MaxPayloadBytes"/> bytes. It is not used after the send operation has completed.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Describes the message without <see cref="Payload"/>, to keep the content out of logs.</summary>
    /// <returns>The intent, the id, the call and the receivers.</returns>
    public override string ToString() => $"{Intent} '{Id}' of call '{CallId}' to {(To.Count == 0 ? "the call" : string.Join(", ", To))}";
}
