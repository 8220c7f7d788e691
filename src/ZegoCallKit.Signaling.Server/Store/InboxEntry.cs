namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>A message in a user's inbox, or on its way to connected devices only.</summary>
internal sealed record InboxEntry
{
    /// <summary>The number in the inbox, given by the store; 0 for one that is not kept.</summary>
    public long Seq { get; init; }

    public required string Id { get; init; }

    public required string From { get; init; }

    public required string Device { get; init; }

    public string? Call { get; init; }

    public required string Intent { get; init; }

    public required long SentAt { get; init; }

    public long? Deadline { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>Gets when it is worthless, in Unix milliseconds.</summary>
    public required long Expires { get; init; }

    /// <summary>An entry that waits and has the same key is replaced.</summary>
    public string? CollapseId { get; init; }

    /// <summary>The device of the receiving user that must not get it: the one that it tells of.</summary>
    public string? Except { get; init; }

    /// <summary>Gets whether it stays in the inbox after it was acknowledged, so that a device whose program starts again still rings.</summary>
    public bool IsSticky { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The id of the sender and the message, by which a repeat is recognized.</summary>
    public string SeenKey => $"{From}/{Device}/{Id}";

    /// <summary>Gets what it counts against the limit of an inbox.</summary>
    public int Bytes => Payload.Length + 256;
}
