namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first video frame was sent. (ZEGO: <c>publisher_send_video_first_frame</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record PublisherSentVideoFirstFrame(PublishChannel Channel) : EngineEvent;
