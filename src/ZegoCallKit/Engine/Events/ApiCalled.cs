namespace ZegoCallKit.Engine.Events;

/// <summary>A command was called; raised inside it for success and failure. (ZEGO: <c>api_called_result</c>)</summary>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="Function">The engine's name of the command.</param>
/// <param name="Info">A line about it.</param>
public sealed record ApiCalled(int Code, string Function, string Info) : EngineEvent;
