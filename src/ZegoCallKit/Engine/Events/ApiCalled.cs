namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a command was called, during the command, for success and failure. (ZEGO: <c>api_called_result</c>)</summary>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="Function">The engine's name for the command.</param>
/// <param name="Info">A one-line description.</param>
public sealed record ApiCalled(int Code, string Function, string Info) : EngineEvent;
