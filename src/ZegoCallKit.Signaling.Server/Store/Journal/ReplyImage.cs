using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents receipts that a sender got.</summary>
internal sealed record ReplyImage
{
    public required string Key { get; init; }

    public required WireReply Reply { get; init; }

    public long At { get; init; }
}
