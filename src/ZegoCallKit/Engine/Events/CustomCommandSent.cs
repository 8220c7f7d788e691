namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when sending a custom command has ended. (ZEGO: <c>im_send_custom_command_result</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record CustomCommandSent(string RoomId, int Sequence, int Code) : EngineEvent;
