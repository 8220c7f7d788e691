namespace ZegoCallKit.Signaling.Wire;

/// <summary>One message to a device.</summary>
internal sealed record WireDelivery
{
    /// <summary>The number in the user's inbox, rising; 0 for one that is not kept and not acknowledged.</summary>
    public long Seq { get; init; }

    /// <summary>The sender's id of the envelope.</summary>
    public required string Id { get; init; }

    /// <summary>The sending user, from the sender's token.</summary>
    public required string From { get; init; }

    /// <summary>The sending device, from the sender's token.</summary>
    public required string Device { get; init; }

    public string? Call { get; init; }

    public required string Intent { get; init; }

    /// <summary>Gets when the server accepted it, in Unix milliseconds.</summary>
    public required long SentAt { get; init; }

    /// <summary>For rings: when the ring ends, in Unix milliseconds of the server.</summary>
    public long? Deadline { get; init; }

    /// <summary>Gets whether it was delivered to this device before and not acknowledged, or waited in the inbox while the device was away.</summary>
    public bool IsReplay { get; init; }

    public string? TraceParent { get; init; }

    public required ReadOnlyMemory<byte> Payload { get; init; }
}
