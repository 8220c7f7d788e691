namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Describes why a login was refused immediately.</summary>
/// <param name="Code">The error code.</param>
/// <param name="RoomId">The room id that the events contain: empty if the user was invalid.</param>
/// <param name="Details">The extended data of the state change.</param>
/// <param name="ForRoomId">Whether the room id itself was invalid.</param>
internal sealed record LoginRefusal(ZegoErrorCode Code, string RoomId, string Details, bool ForRoomId = false);
