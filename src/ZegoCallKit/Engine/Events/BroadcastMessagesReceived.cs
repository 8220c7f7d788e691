namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when broadcast messages arrived, at most 50 at a time. (ZEGO: <c>im_recv_broadcast_message</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Messages">The messages, oldest first.</param>
public sealed record BroadcastMessagesReceived(string RoomId, IReadOnlyList<EngineMessage> Messages) : EngineEvent;
