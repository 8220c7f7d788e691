using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about the network.</summary>
internal static unsafe class NetworkCallbacks
{
    public static void NetworkModeChanged(EngineCore engine, ZegoNetworkMode mode) =>
        engine.Raise(new NetworkModeChanged((NetworkMode)mode));

    public static void NetworkQuality(EngineCore engine, byte* userid, ZegoStreamQualityLevel upstreamQuality, ZegoStreamQualityLevel downstreamQuality) =>
        engine.Raise(new NetworkQualityUpdated(engine.Texts.Get(userid), (QualityLevel)upstreamQuality, (QualityLevel)downstreamQuality));

    public static void RtcStats(EngineCore engine, ZegoRtcStatsInfo info) =>
        engine.Raise(new RtcStatsUpdated(Copy.Stats(in info)));

    public static void PerformanceStatusUpdate(EngineCore engine, ZegoPerformanceStatus status) =>
        engine.Raise(new PerformanceUpdated(status.CpuUsageApp, status.CpuUsageSystem, status.MemoryUsageApp, status.MemoryUsageSystem, status.MemoryUsedApp));

    public static void NetworkSpeedTestError(EngineCore engine, int errorCode, ZegoNetworkSpeedTestType type) =>
        engine.Raise(new SpeedTestFailed((SpeedTestDirection)type, errorCode));

    public static void NetworkSpeedTestQualityUpdate(EngineCore engine, ZegoNetworkSpeedTestQuality quality, ZegoNetworkSpeedTestType type)
    {
        engine.Raise(new SpeedTestUpdated(
            (SpeedTestDirection)type,
            TimeSpan.FromMilliseconds(quality.ConnectCost),
            TimeSpan.FromMilliseconds(quality.Rtt),
            quality.PacketLostRate,
            (QualityLevel)quality.Quality));
    }
}
