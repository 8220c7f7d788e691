namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when barrage messages arrived, at most 50 at a time. (ZEGO: <c>im_recv_barrage_message</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Messages">The messages, oldest first.</param>
public sealed record BarrageMessagesReceived(string RoomId, IReadOnlyList<EngineMessage> Messages) : EngineEvent;
