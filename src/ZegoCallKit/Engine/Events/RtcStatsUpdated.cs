namespace ZegoCallKit.Engine.Events;

/// <summary>Traffic of the whole engine, every 3 s. (ZEGO: <c>rtc_stats</c>)</summary>
/// <param name="Stats">The figures.</param>
public sealed record RtcStatsUpdated(EngineRtcStats Stats) : EngineEvent;
