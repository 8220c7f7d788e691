namespace ZegoCallKit.Engine.Events;

/// <summary>Streams came or went. The first after login brings all of others. (ZEGO: <c>room_stream_update</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Type">Came or went.</param>
/// <param name="Streams">Which; never one's own.</param>
/// <param name="DeleteReasons">Why each went, in the order of <paramref name="Streams"/>; empty when they came or when the engine does not say.</param>
public sealed record RoomStreamsUpdated(string RoomId, UpdateType Type, IReadOnlyList<EngineStreamInfo> Streams, IReadOnlyList<StreamDeleteReason> DeleteReasons) : EngineEvent;
