namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every 3 s to report the quality of a published stream. (ZEGO: <c>publisher_quality_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Quality">The measurements.</param>
public sealed record PublisherQualityUpdated(string StreamId, Media.PublishQuality Quality) : EngineEvent;
