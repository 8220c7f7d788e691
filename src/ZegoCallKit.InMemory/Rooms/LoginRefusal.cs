namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Why a login was refused at once.</summary>
/// <param name="Code">The code.</param>
/// <param name="RoomId">The room as the events name it: empty when the user was at fault.</param>
/// <param name="Details">The extended data of the state change.</param>
/// <param name="ForRoomId">Whether the room's id itself was at fault.</param>
internal sealed record LoginRefusal(ZegoErrorCode Code, string RoomId, string Details, bool ForRoomId = false);
