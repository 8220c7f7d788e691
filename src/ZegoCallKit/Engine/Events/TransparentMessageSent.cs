namespace ZegoCallKit.Engine.Events;

/// <summary>Sending a message of bytes has ended. (ZEGO: <c>send_transparent_message_result</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record TransparentMessageSent(string RoomId, int Sequence, int Code) : EngineEvent;
