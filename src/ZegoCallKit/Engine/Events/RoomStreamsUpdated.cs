namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when streams were added or removed. The first event after a login contains all streams of other users. (ZEGO: <c>room_stream_update</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Type">Whether the streams were added or removed.</param>
/// <param name="Streams">The streams, which never include those of the local user.</param>
/// <param name="DeleteReasons">Why each stream was removed, in the order of <paramref name="Streams"/>; empty if they were added or the engine reports no reasons.</param>
public sealed record RoomStreamsUpdated(string RoomId, UpdateType Type, IReadOnlyList<EngineStreamInfo> Streams, IReadOnlyList<StreamDeleteReason> DeleteReasons) : EngineEvent;
