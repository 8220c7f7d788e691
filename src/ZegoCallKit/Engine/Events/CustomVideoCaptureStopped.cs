namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the engine no longer accepts pushed video frames. (ZEGO: <c>custom_video_capture_stop</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record CustomVideoCaptureStopped(PublishChannel Channel) : EngineEvent;
