namespace ZegoCallKit.Engine.Events;

/// <summary>A speed test has measured. (ZEGO: <c>network_speed_test_quality_update</c>)</summary>
/// <param name="Direction">Which way.</param>
/// <param name="ConnectCost">How long connecting took.</param>
/// <param name="Rtt">Round trip.</param>
/// <param name="PacketLoss">Share of packets lost, 0 to 1.</param>
/// <param name="Level">The engine's verdict.</param>
public sealed record SpeedTestUpdated(SpeedTestDirection Direction, TimeSpan ConnectCost, TimeSpan Rtt, double PacketLoss, QualityLevel Level) : EngineEvent;
