namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>One ring as it was sent, kept for the news of a missed call.</summary>
internal sealed record RingRecord
{
    public required string Id { get; init; }

    public required string From { get; init; }

    public required string Device { get; init; }

    public required long SentAt { get; init; }

    public string? TraceParent { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }
}
