namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when another user changed the room's extra info. (ZEGO: <c>room_extra_info_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Infos">The new values.</param>
public sealed record RoomExtraInfoUpdated(string RoomId, IReadOnlyList<EngineRoomExtraInfo> Infos) : EngineEvent;
