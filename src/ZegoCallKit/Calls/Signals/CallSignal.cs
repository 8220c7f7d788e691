namespace ZegoCallKit.Calls.Signals;

/// <summary>What one device tells others about a call. The codec turns it into bytes and back.</summary>
internal abstract record CallSignal
{
    public required CallId CallId { get; init; }

    /// <summary>The invitation it is about; <see langword="null"/> for what is about the whole call.</summary>
    public InvitationId? InvitationId { get; init; }

    public required SignalSender Sender { get; init; }

    /// <summary>Counts what the sender's device has sent in this call, from 1: tells a repeated signal from a new one, and an older from a newer.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was sent, by the sender's clock, to the millisecond.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
