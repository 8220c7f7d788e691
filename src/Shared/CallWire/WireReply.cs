namespace ZegoCallKit.Signaling.Wire;

/// <summary>The server's answer to an envelope.</summary>
internal sealed record WireReply
{
    /// <summary>The server's time of acceptance in Unix milliseconds.</summary>
    public required long ServerTime { get; init; }

    /// <summary>One receipt for each receiver.</summary>
    public required IReadOnlyList<WireReceipt> Receipts { get; init; }
}
