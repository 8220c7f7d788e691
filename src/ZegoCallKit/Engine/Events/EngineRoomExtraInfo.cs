namespace ZegoCallKit.Engine.Events;

/// <summary>Represents one entry of a room's extra info (<c>zego_room_extra_info</c>).</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="UpdatedBy">The user who set it.</param>
/// <param name="UpdatedAt">When it was set, by the server's clock.</param>
public sealed record EngineRoomExtraInfo(string Key, string Value, EngineUser UpdatedBy, DateTimeOffset UpdatedAt);
