namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report a measurement of a speed test. (ZEGO: <c>network_speed_test_quality_update</c>)</summary>
/// <param name="Direction">The direction.</param>
/// <param name="ConnectCost">The time that connecting took.</param>
/// <param name="Rtt">The round-trip time.</param>
/// <param name="PacketLoss">The share of packets lost: 0 to 1.</param>
/// <param name="Level">The engine's rating.</param>
public sealed record SpeedTestUpdated(SpeedTestDirection Direction, TimeSpan ConnectCost, TimeSpan Rtt, double PacketLoss, QualityLevel Level) : EngineEvent;
