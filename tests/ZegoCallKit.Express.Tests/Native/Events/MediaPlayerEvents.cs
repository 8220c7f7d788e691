using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Raises the events of media players.</summary>
internal static class MediaPlayerEvents
{
    public static bool TryRaise(NativeSlots slots, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case MediaPlayerLoaded e:
                NativeCalls.MediaPlayerLoadResource(slots, e.Code, (ZegoMediaPlayerInstanceIndex)e.Player);
                return true;
            case MediaPlayerStateUpdated e:
                NativeCalls.MediaPlayerStateUpdate(slots, (ZegoMediaPlayerState)e.State, e.Code, (ZegoMediaPlayerInstanceIndex)e.Player);
                return true;
            case MediaPlayerSought e:
                NativeCalls.MediaPlayerSeekTo(slots, e.Sequence, e.Code, (ZegoMediaPlayerInstanceIndex)e.Player);
                return true;
            case MediaPlayerProgressed e:
                NativeCalls.MediaPlayerPlayingProgress(slots, (ulong)e.Position.TotalMilliseconds, (ZegoMediaPlayerInstanceIndex)e.Player);
                return true;
            default:
                return false;
        }
    }
}
