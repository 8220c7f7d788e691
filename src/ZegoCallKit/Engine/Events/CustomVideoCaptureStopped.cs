namespace ZegoCallKit.Engine.Events;

/// <summary>The engine wants no more pictures. (ZEGO: <c>custom_video_capture_stop</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record CustomVideoCaptureStopped(PublishChannel Channel) : EngineEvent;
