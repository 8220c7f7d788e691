namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first captured video frame was drawn. (ZEGO: <c>publisher_render_video_first_frame</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record PublisherRenderedVideoFirstFrame(PublishChannel Channel) : EngineEvent;
