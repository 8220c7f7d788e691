#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>The network.</summary>
internal static unsafe class NetworkCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterNetworkModeChanged(handle, &NetworkModeChanged, id);
        native.RegisterNetworkQuality(handle, &NetworkQuality, id);
        native.RegisterRtcStats(handle, &RtcStats, id);
        native.RegisterPerformanceStatusUpdate(handle, &PerformanceStatusUpdate, id);
        native.RegisterNetworkSpeedTestError(handle, &NetworkSpeedTestError, id);
        native.RegisterNetworkSpeedTestQualityUpdate(handle, &NetworkSpeedTestQualityUpdate, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void NetworkModeChanged(nint handle, ZegoNetworkMode mode, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new NetworkModeChanged((NetworkMode)mode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(NetworkModeChanged), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void NetworkQuality(nint handle, byte* userid, ZegoStreamQualityLevel upstreamQuality, ZegoStreamQualityLevel downstreamQuality, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new NetworkQualityUpdated(engine.Texts.Get(userid), (QualityLevel)upstreamQuality, (QualityLevel)downstreamQuality));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(NetworkQuality), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RtcStats(nint handle, ZegoRtcStatsInfo info, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RtcStatsUpdated(Copy.Stats(in info)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RtcStats), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PerformanceStatusUpdate(nint handle, ZegoPerformanceStatus status, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PerformanceUpdated(status.CpuUsageApp, status.CpuUsageSystem, status.MemoryUsageApp, status.MemoryUsageSystem, status.MemoryUsedApp));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PerformanceStatusUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void NetworkSpeedTestError(nint handle, int errorCode, ZegoNetworkSpeedTestType type, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new SpeedTestFailed((SpeedTestDirection)type, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(NetworkSpeedTestError), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void NetworkSpeedTestQualityUpdate(nint handle, ZegoNetworkSpeedTestQuality quality, ZegoNetworkSpeedTestType type, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new SpeedTestUpdated(
                    (SpeedTestDirection)type,
                    TimeSpan.FromMilliseconds(quality.ConnectCost),
                    TimeSpan.FromMilliseconds(quality.Rtt),
                    quality.PacketLostRate,
                    (QualityLevel)quality.Quality));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(NetworkSpeedTestQualityUpdate), fault);
            }
        }
    }
}
