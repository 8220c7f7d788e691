namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first video frame was captured. (ZEGO: <c>publisher_captured_video_first_frame</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record PublisherCapturedVideoFirstFrame(PublishChannel Channel) : EngineEvent;
