namespace ZegoCallKit.Engine.Events;

/// <summary>A command failed; raised inside it. (ZEGO: <c>debug_error</c>)</summary>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="Function">The engine's name of the command.</param>
/// <param name="Info">A line about it.</param>
public sealed record DebugErrorOccurred(int Code, string Function, string Info) : EngineEvent;
