namespace ZegoCallKit.Rooms;

/// <summary>One piece of a room's extra info; the newest value wins. Immutable.</summary>
public sealed record RoomExtraInfo
{
    /// <summary>The key, at most 127 bytes.</summary>
    public required string Key { get; init; }

    /// <summary>The value, at most 4,095 bytes.</summary>
    public required string Value { get; init; }

    /// <summary>Who set it.</summary>
    public required RoomUser UpdatedBy { get; init; }

    /// <summary>When, by the server's clock; by the local clock for one's own.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
