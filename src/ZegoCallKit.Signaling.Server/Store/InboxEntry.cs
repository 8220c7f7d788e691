namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents a message in a user's inbox, or one for connected devices only.</summary>
internal sealed record InboxEntry
{
    /// <summary>Gets the number in the inbox, assigned by the store; 0 for a message that is not stored.</summary>
    public long Seq { get; init; }

    public required string Id { get; init; }

    public required string From { get; init; }

    public required string Device { get; init; }

    public string? Call { get; init; }

    public required string Intent { get; init; }

    public required long SentAt { get; init; }

    public long? Deadline { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>Gets when the message expires, in Unix milliseconds.</summary>
    public required long Expires { get; init; }

    /// <summary>Gets the key of the entry: it replaces a stored entry with the same key.</summary>
    public string? CollapseId { get; init; }

    /// <summary>Gets the device of the receiver that does not get the message, because it is about that device.</summary>
    public string? Except { get; init; }

    /// <summary>Gets whether the entry stays in the inbox after its acknowledgement, so that a device whose program is restarted still rings.</summary>
    public bool IsSticky { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Gets the ids of the sender and the message, by which a repeated message is recognized.</summary>
    public string SeenKey => $"{From}/{Device}/{Id}";

    /// <summary>Gets the number of bytes that count towards the limit of an inbox.</summary>
    public int Bytes => Payload.Length + 256;
}
