namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when users joined or left. The first event after a login contains all other users. (ZEGO: <c>room_user_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Type">Whether the users joined or left.</param>
/// <param name="Users">The users, who never include the local user.</param>
public sealed record RoomUsersUpdated(string RoomId, UpdateType Type, IReadOnlyList<EngineUser> Users) : EngineEvent;
