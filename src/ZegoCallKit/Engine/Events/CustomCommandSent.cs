namespace ZegoCallKit.Engine.Events;

/// <summary>Sending a custom command has ended. (ZEGO: <c>im_send_custom_command_result</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record CustomCommandSent(string RoomId, int Sequence, int Code) : EngineEvent;
