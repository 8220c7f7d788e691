namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every 3 s to report the quality of a played stream. (ZEGO: <c>player_quality_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Quality">The measurements.</param>
public sealed record PlayerQualityUpdated(string StreamId, Media.PlayQuality Quality) : EngineEvent;
