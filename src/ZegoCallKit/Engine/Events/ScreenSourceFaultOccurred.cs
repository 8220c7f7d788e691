namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a screen capture cannot continue. (ZEGO: <c>screen_capture_source_exception_occurred</c>)</summary>
/// <param name="Index">The index of the capture.</param>
/// <param name="Fault">The fault.</param>
public sealed record ScreenSourceFaultOccurred(int Index, ScreenSourceFault Fault) : EngineEvent;
