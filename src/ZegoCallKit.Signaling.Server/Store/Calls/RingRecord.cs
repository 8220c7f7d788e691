namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Represents a ring as it was sent, which is kept for missed calls.</summary>
internal sealed record RingRecord
{
    public required string Id { get; init; }

    public required string From { get; init; }

    public required string Device { get; init; }

    public required long SentAt { get; init; }

    /// <summary>Gets the key with which the sender's repetitions of the invitation replace each other; <see langword="null"/> if it has none.</summary>
    public string? Key { get; init; }

    public string? TraceParent { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }
}
