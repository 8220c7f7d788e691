namespace ZegoCallKit.Engine.Events;

/// <summary>The engine wants pictures: push them. (ZEGO: <c>custom_video_capture_start</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record CustomVideoCaptureStarted(PublishChannel Channel) : EngineEvent;
