namespace ZegoCallKit.Engine.Events;

/// <summary>A screen capture cannot go on. (ZEGO: <c>screen_capture_source_exception_occurred</c>)</summary>
/// <param name="Index">The capture.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record ScreenSourceFaultOccurred(int Index, ScreenSourceFault Fault) : EngineEvent;
