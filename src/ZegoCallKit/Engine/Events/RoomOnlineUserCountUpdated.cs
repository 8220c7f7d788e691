namespace ZegoCallKit.Engine.Events;

/// <summary>How many users the room holds, every 30 s, inexact above 500. (ZEGO: <c>room_online_user_count_update</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Count">Users, oneself included.</param>
public sealed record RoomOnlineUserCountUpdated(string RoomId, int Count) : EngineEvent;
