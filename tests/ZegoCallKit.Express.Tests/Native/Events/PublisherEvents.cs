using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Raises events of publications.</summary>
internal static unsafe class PublisherEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case PublisherStateUpdated e:
                NativeCalls.PublisherStateUpdate(slots, arena.Text(e.StreamId), (ZegoPublisherState)e.State, e.Code, arena.Text(e.ExtendedData));
                return true;
            case PublisherQualityUpdated e:
                NativeCalls.PublisherQualityUpdate(slots, arena.Text(e.StreamId), Encode.Quality(e.Quality));
                return true;
            case PublisherSentAudioFirstFrame e:
                NativeCalls.PublisherSendAudioFirstFrame(slots, (ZegoPublishChannel)e.Channel);
                return true;
            case PublisherSentVideoFirstFrame e:
                NativeCalls.PublisherSendVideoFirstFrame(slots, (ZegoPublishChannel)e.Channel);
                return true;
            case Engine.Events.PublisherVideoSizeChanged e:
                NativeCalls.PublisherVideoSizeChanged(slots, e.Width, e.Height, (ZegoPublishChannel)e.Channel);
                return true;
            case PublisherSnapshotTaken e:
                NativeCalls.PublisherTakeSnapshotResult(slots, e.Code, (ZegoPublishChannel)e.Channel, NativePictures.Add(e.Image));
                return true;
            case StreamExtraInfoSet e:
                NativeCalls.PublisherUpdateStreamExtraInfoResult(slots, e.Code, e.Sequence);
                return true;
            case CustomVideoCaptureStarted e:
                NativeCalls.CustomVideoCaptureStart(slots, (ZegoPublishChannel)e.Channel);
                return true;
            case CustomVideoCaptureStopped e:
                NativeCalls.CustomVideoCaptureStop(slots, (ZegoPublishChannel)e.Channel);
                return true;
            default:
                return false;
        }
    }
}
