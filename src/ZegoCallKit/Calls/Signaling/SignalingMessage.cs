namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents a message that a transport delivered. Immutable.</summary>
public sealed record SignalingMessage
{
    /// <summary>Gets the sender's id of the message, <see cref="SignalingEnvelope.Id"/>; <see langword="null"/> if the transport does not carry it.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the increasing number of the message in the user's inbox; 0 for a message that is not kept.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets the user who sent the message, as verified by the transport, not as stated in the payload.</summary>
    public required UserId From { get; init; }

    /// <summary>Gets the device that sent the message; <see langword="null"/> if the transport cannot verify it.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>Gets the call that the message is about, if the transport carries it.</summary>
    public CallId? CallId { get; init; }

    /// <summary>Gets what the message is for; <see cref="SignalingIntent.Other"/> if the transport does not carry it.</summary>
    public SignalingIntent Intent { get; init; }

    /// <summary>Gets whether another device of the user accepted the call; only for <see cref="SignalingIntent.AnsweredElsewhere"/>, and <see langword="null"/> if the server
    /// does not report it.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Gets when the server accepted the message, by the server's clock; <see langword="null"/> without <see cref="SignalingCapabilities.HasServerTime"/>.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets when a ring ends, by the server's clock; <see langword="null"/> for other messages and without <see cref="SignalingCapabilities.HasServerTime"/>.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Gets whether the message was delivered to this device before without being acknowledged, or waited while the device was offline.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Gets the W3C trace context (<c>traceparent</c>) of the sending operation, if the transport carries it. The sender can choose it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Gets the content, exactly as it was sent; empty for <see cref="SignalingIntent.AnsweredElsewhere"/>.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// Gets how long the message took, measured by one clock, e.g. the server's; <see langword="null"/> if the transport cannot tell. Never the difference of two
    /// devices'
    /// clocks. An invitation that is older than its ring timeout, or than <see cref="CallServiceOptions.MaxInviteAge"/> if the transport does not keep messages, becomes a missed call instead of ringing.
    /// </summary>
    public TimeSpan? Age { get; init; }
}
