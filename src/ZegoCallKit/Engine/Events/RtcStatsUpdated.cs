namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every 3 s to report the traffic of the whole engine. (ZEGO: <c>rtc_stats</c>)</summary>
/// <param name="Stats">The measurements.</param>
public sealed record RtcStatsUpdated(EngineRtcStats Stats) : EngineEvent;
