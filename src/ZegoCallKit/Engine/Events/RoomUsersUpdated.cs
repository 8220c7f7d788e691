namespace ZegoCallKit.Engine.Events;

/// <summary>Users came or went. The first after login brings all others. (ZEGO: <c>room_user_update</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Type">Came or went.</param>
/// <param name="Users">Who; never oneself.</param>
public sealed record RoomUsersUpdated(string RoomId, UpdateType Type, IReadOnlyList<EngineUser> Users) : EngineEvent;
