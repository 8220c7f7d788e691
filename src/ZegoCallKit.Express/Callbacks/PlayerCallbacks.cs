#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>What is played.</summary>
internal static unsafe class PlayerCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterPlayerStateUpdate(handle, &PlayerStateUpdate, id);
        native.RegisterPlayerQualityUpdate(handle, &PlayerQualityUpdate, id);
        native.RegisterPlayerMediaEvent(handle, &PlayerMediaEvent, id);
        native.RegisterPlayerRecvAudioFirstFrame(handle, &PlayerRecvAudioFirstFrame, id);
        native.RegisterPlayerRecvVideoFirstFrame(handle, &PlayerRecvVideoFirstFrame, id);
        native.RegisterPlayerRenderVideoFirstFrame(handle, &PlayerRenderVideoFirstFrame, id);
        native.RegisterPlayerVideoSizeChanged(handle, &PlayerVideoSizeChanged, id);
        native.RegisterPlayerRecvSei(handle, &PlayerRecvSei, id);
        native.RegisterPlayerTakeSnapshotResult(handle, &PlayerTakeSnapshotResult, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerStateUpdate(nint handle, byte* streamId, ZegoPlayerState state, int errorCode, byte* extendedData, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerStateUpdated(engine.Texts.Get(streamId), (PlayerState)state, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerQualityUpdate(nint handle, byte* streamId, ZegoPlayStreamQuality quality, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerQualityUpdated(engine.Texts.Get(streamId), Copy.Quality(in quality)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerQualityUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerMediaEvent(nint handle, byte* streamId, ZegoPlayerMediaEvent @event, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerMediaEvent(engine.Texts.Get(streamId), (MediaEvent)@event));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerMediaEvent), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerRecvAudioFirstFrame(nint handle, byte* streamId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerReceivedAudioFirstFrame(engine.Texts.Get(streamId)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerRecvAudioFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerRecvVideoFirstFrame(nint handle, byte* streamId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerReceivedVideoFirstFrame(engine.Texts.Get(streamId)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerRecvVideoFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerRenderVideoFirstFrame(nint handle, byte* streamId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerRenderedVideoFirstFrame(engine.Texts.Get(streamId)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerRenderVideoFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerVideoSizeChanged(nint handle, byte* streamId, int width, int height, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerVideoSizeChanged(engine.Texts.Get(streamId), width, height));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerVideoSizeChanged), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerRecvSei(nint handle, byte* streamId, byte* data, uint dataLength, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PlayerSeiReceived(engine.Texts.Get(streamId), Copy.Bytes(data, dataLength)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerRecvSei), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerTakeSnapshotResult(nint handle, int errorCode, byte* streamId, nint image, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                var (code, picture) = engine.Library.ReadSnapshot(errorCode, image);
                engine.Raise(new PlayerSnapshotTaken(engine.Texts.Get(streamId), code, picture));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PlayerTakeSnapshotResult), fault);
            }
        }
    }
}
