namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the size of captured video changed. (ZEGO: <c>publisher_video_size_changed</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public sealed record PublisherVideoSizeChanged(PublishChannel Channel, int Width, int Height) : EngineEvent;
