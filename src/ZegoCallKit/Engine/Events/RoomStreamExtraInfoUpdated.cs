namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when publishers changed the extra info of their streams. (ZEGO: <c>room_stream_extra_info_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Streams">The streams, with the new info.</param>
public sealed record RoomStreamExtraInfoUpdated(string RoomId, IReadOnlyList<EngineStreamInfo> Streams) : EngineEvent;
