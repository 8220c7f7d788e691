namespace ZegoCallKit.Engine.Events;

/// <summary>Sending a barrage message has ended. (ZEGO: <c>im_send_barrage_message_result</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="MessageId">The server's id; empty when it failed.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record BarrageMessageSent(string RoomId, string MessageId, int Sequence, int Code) : EngineEvent;
