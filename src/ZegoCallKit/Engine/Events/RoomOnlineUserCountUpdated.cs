namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every 30 s to report the number of users in the room, which is inexact above 500. (ZEGO: <c>room_online_user_count_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Count">The number of users, including the local user.</param>
public sealed record RoomOnlineUserCountUpdated(string RoomId, int Count) : EngineEvent;
