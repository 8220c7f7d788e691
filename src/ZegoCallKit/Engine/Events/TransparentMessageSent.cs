namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when sending a message of bytes has ended. (ZEGO: <c>send_transparent_message_result</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record TransparentMessageSent(string RoomId, int Sequence, int Code) : EngineEvent;
