namespace ZegoCallKit.Engine.Events;

/// <summary>The engine cannot go on. (ZEGO: <c>fatal_error</c>)</summary>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record FatalErrorOccurred(int Code) : EngineEvent;
