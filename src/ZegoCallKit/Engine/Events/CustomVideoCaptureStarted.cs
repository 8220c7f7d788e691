namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the engine is ready for pushed video frames. (ZEGO: <c>custom_video_capture_start</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record CustomVideoCaptureStarted(PublishChannel Channel) : EngineEvent;
