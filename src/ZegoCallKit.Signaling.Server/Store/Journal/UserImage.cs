using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents everything that the in-memory store keeps for a user.</summary>
internal sealed record UserImage
{
    public long Top { get; init; }

    public long Dropped { get; init; }

    public long Trimmed { get; init; }

    public bool IsShownOnline { get; init; }

    public bool IsUnpublished { get; init; }

    public string? Status { get; init; }

    public long? StatusUntil { get; init; }

    public long LastUsed { get; init; }

    public IReadOnlyList<InboxEntry> Box { get; init; } = [];

    public IReadOnlyList<DeviceRecord> Devices { get; init; } = [];

    public IReadOnlyList<WireHistoryEntry> History { get; init; } = [];

    public IReadOnlyList<SeenImage> Seen { get; init; } = [];

    public IReadOnlyList<ReplyImage> Replies { get; init; } = [];
}
