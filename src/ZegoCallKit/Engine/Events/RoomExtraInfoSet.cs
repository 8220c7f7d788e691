namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when setting the room's extra info has ended. (ZEGO: <c>room_set_room_extra_info_result</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Key">The key.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record RoomExtraInfoSet(string RoomId, string Key, int Sequence, int Code) : EngineEvent;
