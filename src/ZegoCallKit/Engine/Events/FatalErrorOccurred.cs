namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the engine cannot continue. (ZEGO: <c>fatal_error</c>)</summary>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record FatalErrorOccurred(int Code) : EngineEvent;
