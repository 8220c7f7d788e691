#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Pictures wanted and pictures handed over. Frames are views of the engine's memory: nothing is copied or allocated.</summary>
internal static unsafe class VideoFrameCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterCustomVideoCaptureStart(handle, &CustomVideoCaptureStart, id);
        native.RegisterCustomVideoCaptureStop(handle, &CustomVideoCaptureStop, id);
        native.RegisterCustomVideoRenderCapturedFrameData(handle, &CustomVideoRenderCapturedFrameData, id);
        native.RegisterCustomVideoRenderRemoteFrameData(handle, &CustomVideoRenderRemoteFrameData, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CustomVideoCaptureStart(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.PushedPictures.Started((PublishChannel)channel);
                engine.Raise(new CustomVideoCaptureStarted((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CustomVideoCaptureStart), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CustomVideoCaptureStop(nint handle, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.PushedPictures.Stopped((PublishChannel)channel);
                engine.Raise(new CustomVideoCaptureStopped((PublishChannel)channel));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CustomVideoCaptureStop), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CustomVideoRenderCapturedFrameData(nint handle, byte** data, uint* dataLength, ZegoVideoFrameParam param, ZegoVideoFlipMode flipMode, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnCapturedVideo((PublishChannel)channel, FrameViews.Video(data, dataLength, in param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(CustomVideoRenderCapturedFrameData), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CustomVideoRenderRemoteFrameData(nint handle, byte* streamId, byte** data, uint* dataLength, ZegoVideoFrameParam param, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnRemoteVideo(engine.Texts.Get(streamId), FrameViews.Video(data, dataLength, in param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(CustomVideoRenderRemoteFrameData), fault);
            }
        }
    }
}
