using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Events of recordings and screen captures.</summary>
internal static unsafe class RecordingEvents
{
    public static bool TryRaise(NativeSlots slots, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case CapturedRecordingUpdated e:
                NativeCalls.CapturedDataRecordStateUpdate(slots, (ZegoDataRecordState)e.State, e.Code, Config(e.Path), (ZegoPublishChannel)e.Channel);
                return true;
            case CapturedRecordingProgressed e:
                var progress = new ZegoDataRecordProgress { Duration = (ulong)e.Duration.TotalMilliseconds, CurrentFileSize = (ulong)e.FileSize };
                NativeCalls.CapturedDataRecordProgressUpdate(slots, progress, Config(e.Path), (ZegoPublishChannel)e.Channel);
                return true;
            case ScreenSourceFaultOccurred e:
                NativeCalls.ScreenCaptureSourceExceptionOccurred(slots, (ZegoScreenCaptureSourceExceptionType)e.Fault, e.Index);
                return true;
            default:
                return false;
        }
    }

    private static ZegoDataRecordConfig Config(string path)
    {
        ZegoDataRecordConfig config = default;
        NativeArena.Fixed(config.FilePath, 1024, path);
        return config;
    }
}
