namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when sending a broadcast message has ended. (ZEGO: <c>im_send_broadcast_message_result</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="MessageId">The id that the server assigned; empty if sending failed.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record BroadcastMessageSent(string RoomId, string MessageId, int Sequence, int Code) : EngineEvent;
