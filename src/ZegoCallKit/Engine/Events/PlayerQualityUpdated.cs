namespace ZegoCallKit.Engine.Events;

/// <summary>How playing goes, every 3 s. (ZEGO: <c>player_quality_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Quality">The figures.</param>
public sealed record PlayerQualityUpdated(string StreamId, Media.PlayQuality Quality) : EngineEvent;
