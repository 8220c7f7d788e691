using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Raises events of playbacks.</summary>
internal static unsafe class PlayerEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case PlayerStateUpdated e:
                NativeCalls.PlayerStateUpdate(slots, arena.Text(e.StreamId), (ZegoPlayerState)e.State, e.Code, arena.Text(e.ExtendedData));
                return true;
            case PlayerQualityUpdated e:
                NativeCalls.PlayerQualityUpdate(slots, arena.Text(e.StreamId), Encode.Quality(e.Quality));
                return true;
            case Engine.Events.PlayerMediaEvent e:
                NativeCalls.PlayerMediaEvent(slots, arena.Text(e.StreamId), (ZegoPlayerMediaEvent)e.Event);
                return true;
            case PlayerReceivedAudioFirstFrame e:
                NativeCalls.PlayerRecvAudioFirstFrame(slots, arena.Text(e.StreamId));
                return true;
            case PlayerReceivedVideoFirstFrame e:
                NativeCalls.PlayerRecvVideoFirstFrame(slots, arena.Text(e.StreamId));
                return true;
            case PlayerRenderedVideoFirstFrame e:
                NativeCalls.PlayerRenderVideoFirstFrame(slots, arena.Text(e.StreamId));
                return true;
            case Engine.Events.PlayerVideoSizeChanged e:
                NativeCalls.PlayerVideoSizeChanged(slots, arena.Text(e.StreamId), e.Width, e.Height);
                return true;
            case PlayerSeiReceived e:
                NativeCalls.PlayerRecvSei(slots, arena.Text(e.StreamId), arena.Copy(e.Data.Span), (uint)e.Data.Length);
                return true;
            case PlayerSnapshotTaken e:
                NativeCalls.PlayerTakeSnapshotResult(slots, e.Code, arena.Text(e.StreamId), NativePictures.Add(e.Image));
                return true;
            case RemoteCameraStateUpdated e:
                NativeCalls.RemoteCameraStateUpdate(slots, arena.Text(e.StreamId), (ZegoRemoteDeviceState)e.State);
                return true;
            case RemoteMicrophoneStateUpdated e:
                NativeCalls.RemoteMicStateUpdate(slots, arena.Text(e.StreamId), (ZegoRemoteDeviceState)e.State);
                return true;
            case RemoteSpeakerStateUpdated e:
                NativeCalls.RemoteSpeakerStateUpdate(slots, arena.Text(e.StreamId), (ZegoRemoteDeviceState)e.State);
                return true;
            default:
                return false;
        }
    }
}
