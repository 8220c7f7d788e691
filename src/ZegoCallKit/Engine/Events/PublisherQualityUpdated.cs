namespace ZegoCallKit.Engine.Events;

/// <summary>How publishing goes, every 3 s. (ZEGO: <c>publisher_quality_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Quality">The figures.</param>
public sealed record PublisherQualityUpdated(string StreamId, Media.PublishQuality Quality) : EngineEvent;
