using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks that request and deliver video frames. Frames are views of the engine's memory: nothing is copied or allocated.</summary>
internal static unsafe class VideoFrameCallbacks
{
    public static void CustomVideoCaptureStart(EngineCore engine, ZegoPublishChannel channel)
    {
        engine.PushedVideo.MarkStarted((PublishChannel)channel);
        engine.Raise(new CustomVideoCaptureStarted((PublishChannel)channel));
    }

    public static void CustomVideoCaptureStop(EngineCore engine, ZegoPublishChannel channel)
    {
        engine.PushedVideo.MarkStopped((PublishChannel)channel);
        engine.Raise(new CustomVideoCaptureStopped((PublishChannel)channel));
    }

    public static void CustomVideoRenderCapturedFrameData(EngineCore engine, byte** data, uint* dataLength, ZegoVideoFrameParam param, ZegoVideoFlipMode _, ZegoPublishChannel channel)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnCapturedVideo((PublishChannel)channel, FrameViews.Video(data, dataLength, in param, ref time));
        }
    }

    public static void CustomVideoRenderRemoteFrameData(EngineCore engine, byte* streamId, byte** data, uint* dataLength, ZegoVideoFrameParam param)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnRemoteVideo(engine.Texts.Get(streamId), FrameViews.Video(data, dataLength, in param, ref time));
        }
    }

    public static void MediaPlayerVideoFrame(EngineCore engine, byte** data, uint* dataLength, ZegoVideoFrameParam param, byte* _, ZegoMediaPlayerInstanceIndex player)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnMediaPlayerVideo((int)player, FrameViews.Video(data, dataLength, in param, ref time));
        }
    }
}
