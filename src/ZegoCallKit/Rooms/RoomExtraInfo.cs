namespace ZegoCallKit.Rooms;

/// <summary>Represents one key of a room's extra info; the latest value wins. Immutable.</summary>
public sealed record RoomExtraInfo
{
    /// <summary>Gets the key: at most 127 bytes.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the value: at most 4,095 bytes.</summary>
    public required string Value { get; init; }

    /// <summary>Gets the user who set the value.</summary>
    public required RoomUser UpdatedBy { get; init; }

    /// <summary>Gets the time when the value was set: by the server's clock, or by the local clock if the local user set it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
