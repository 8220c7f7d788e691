namespace ZegoCallKit.Engine.Events;

/// <summary>One piece of a room's extra info (<c>zego_room_extra_info</c>).</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="UpdatedBy">Who set it.</param>
/// <param name="UpdatedAt">When, by the server's clock.</param>
public sealed record EngineRoomExtraInfo(string Key, string Value, EngineUser UpdatedBy, DateTimeOffset UpdatedAt);
