namespace ZegoCallKit.Rooms;

/// <summary>One piece of a room's extra info; the newest value wins.</summary>
/// <param name="Key">The key, at most 127 bytes.</param>
/// <param name="Value">The value, at most 4,095 bytes.</param>
/// <param name="UpdatedBy">Who set it.</param>
/// <param name="UpdatedAt">When, by the server's clock; by the local clock for one's own.</param>
public sealed record RoomExtraInfo(string Key, string Value, RoomUser UpdatedBy, DateTimeOffset UpdatedAt);
