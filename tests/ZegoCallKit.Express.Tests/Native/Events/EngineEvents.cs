using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Events of the engine and the network.</summary>
internal static unsafe class EngineEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case DebugErrorOccurred e:
                NativeCalls.DebugError(slots, e.Code, arena.Text(e.Function), arena.Text(e.Info));
                return true;
            case ApiCalled e:
                NativeCalls.ApiCalledResult(slots, e.Code, arena.Text(e.Function), arena.Text(e.Info));
                return true;
            case EngineStateUpdated e:
                NativeCalls.EngineStateUpdate(slots, e.IsStarted ? ZegoEngineState.Start : ZegoEngineState.Stop);
                return true;
            case EngineUninitialized e:
                NativeCalls.EngineUninit(slots);
                return true;
            case FatalErrorOccurred e:
                NativeCalls.FatalError(slots, e.Code);
                return true;
            case LogUploaded e:
                NativeCalls.UploadLogResult(slots, e.Sequence, e.Code);
                return true;
            case Engine.Events.NetworkModeChanged e:
                NativeCalls.NetworkModeChanged(slots, (ZegoNetworkMode)e.Mode);
                return true;
            case NetworkQualityUpdated e:
                NativeCalls.NetworkQuality(slots, arena.Text(e.UserId), (ZegoStreamQualityLevel)e.Uplink, (ZegoStreamQualityLevel)e.Downlink);
                return true;
            case RtcStatsUpdated e:
                NativeCalls.RtcStats(slots, Encode.Stats(e.Stats));
                return true;
            case PerformanceUpdated e:
                NativeCalls.PerformanceStatusUpdate(slots, Encode.Performance(e));
                return true;
            case SpeedTestUpdated e:
                NativeCalls.NetworkSpeedTestQualityUpdate(slots, Encode.Speed(e), (ZegoNetworkSpeedTestType)e.Direction);
                return true;
            case SpeedTestFailed e:
                NativeCalls.NetworkSpeedTestError(slots, e.Code, (ZegoNetworkSpeedTestType)e.Direction);
                return true;
            default:
                return false;
        }
    }
}
