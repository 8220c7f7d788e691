namespace ZegoCallKit.Engine.Events;

/// <summary>Publishers changed the extra info of their streams. (ZEGO: <c>room_stream_extra_info_update</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Streams">Which, with the new info.</param>
public sealed record RoomStreamExtraInfoUpdated(string RoomId, IReadOnlyList<EngineStreamInfo> Streams) : EngineEvent;
