namespace ZegoCallKit.Engine.Events;

/// <summary>The size of the captured picture changed. (ZEGO: <c>publisher_video_size_changed</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PublisherVideoSizeChanged(PublishChannel Channel, int Width, int Height) : EngineEvent;
