namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a command failed, during the command. (ZEGO: <c>debug_error</c>)</summary>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="Function">The engine's name for the command.</param>
/// <param name="Info">A one-line description.</param>
public sealed record DebugErrorOccurred(int Code, string Function, string Info) : EngineEvent;
