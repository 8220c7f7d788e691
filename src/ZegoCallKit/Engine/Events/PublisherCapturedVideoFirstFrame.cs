namespace ZegoCallKit.Engine.Events;

/// <summary>The first picture was captured. (ZEGO: <c>publisher_captured_video_first_frame</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record PublisherCapturedVideoFirstFrame(PublishChannel Channel) : EngineEvent;
