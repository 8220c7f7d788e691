#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>What is published.</summary>
internal static unsafe class PublisherCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterPublisherStateUpdate(handle, &PublisherStateUpdate, id);
        native.RegisterPublisherQualityUpdate(handle, &PublisherQualityUpdate, id);
        native.RegisterPublisherCapturedAudioFirstFrame(handle, &PublisherCapturedAudioFirstFrame, id);
        native.RegisterPublisherCapturedVideoFirstFrame(handle, &PublisherCapturedVideoFirstFrame, id);
        native.RegisterPublisherSendAudioFirstFrame(handle, &PublisherSendAudioFirstFrame, id);
        native.RegisterPublisherSendVideoFirstFrame(handle, &PublisherSendVideoFirstFrame, id);
        native.RegisterPublisherRenderVideoFirstFrame(handle, &PublisherRenderVideoFirstFrame, id);
        native.RegisterPublisherVideoSizeChanged(handle, &PublisherVideoSizeChanged, id);
        native.RegisterPublisherTakeSnapshotResult(handle, &PublisherTakeSnapshotResult, id);
        native.RegisterPublisherUpdateStreamExtraInfoResult(handle, &PublisherUpdateStreamExtraInfoResult, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherStateUpdate(nint handle, byte* streamId, ZegoPublisherState state, int errorCode, byte* extendedData, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherStateUpdated(engine.Texts.Get(streamId), (PublisherState)state, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherQualityUpdate(nint handle, byte* streamId, ZegoPublishStreamQuality quality, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherQualityUpdated(engine.Texts.Get(streamId), Copy.Quality(in quality)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherQualityUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherCapturedAudioFirstFrame(nint handle, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherCapturedAudioFirstFrame());
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherCapturedAudioFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherCapturedVideoFirstFrame(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherCapturedVideoFirstFrame((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherCapturedVideoFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherSendAudioFirstFrame(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherSentAudioFirstFrame((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherSendAudioFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherSendVideoFirstFrame(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherSentVideoFirstFrame((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherSendVideoFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherRenderVideoFirstFrame(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherRenderedVideoFirstFrame((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherRenderVideoFirstFrame), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherVideoSizeChanged(nint handle, int width, int height, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new PublisherVideoSizeChanged((PublishChannel)channel, width, height));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherVideoSizeChanged), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherTakeSnapshotResult(nint handle, int errorCode, ZegoPublishChannel channel, nint image, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                var (code, picture) = engine.Library.ReadSnapshot(errorCode, image);
                engine.Raise(new PublisherSnapshotTaken((PublishChannel)channel, code, picture));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherTakeSnapshotResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PublisherUpdateStreamExtraInfoResult(nint handle, int errorCode, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new StreamExtraInfoSet(seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(PublisherUpdateStreamExtraInfoResult), fault);
            }
        }
    }
}
