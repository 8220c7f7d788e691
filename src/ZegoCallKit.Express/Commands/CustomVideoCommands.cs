using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the switches for custom video input and output.</summary>
internal sealed unsafe class CustomVideoCommands(EngineCore core) : ICustomVideoCommands
{
    public EngineResult EnableCapture(bool enable, PublishChannel channel)
    {
        var config = new ZegoCustomVideoCaptureConfig { BufferType = ZegoVideoBufferType.RawData };
        return new(core.Native.EnableCustomVideoCapture(core.Handle, Flags.Of(enable), &config, Channels.Check(channel)));
    }

    public EngineResult EnableRender(bool enable, VideoPixelFormat format, bool engineDraws)
    {
        var config = new ZegoCustomVideoRenderConfig
        {
            BufferType = ZegoVideoBufferType.RawData,
            FrameFormatSeries = format is VideoPixelFormat.I420 or VideoPixelFormat.Nv12 ? ZegoVideoFrameFormatSeries.Yuv : ZegoVideoFrameFormatSeries.Rgb,
            EnableEngineRender = Flags.Of(engineDraws),
        };
        return new(core.Native.EnableCustomVideoRender(core.Handle, Flags.Of(enable), &config));
    }

    public EngineResult EnableCapturedRender(bool enable, PublishChannel channel) =>
        new(core.Native.EnableCapturedVideoCustomVideoRender(core.Handle, Flags.Of(enable), Channels.Check(channel)));

    public EngineResult EnableRemoteRender(bool enable, string streamId)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.EnableRemoteVideoCustomVideoRender(core.Handle, Flags.Of(enable), s));
        }
    }

    public EngineResult EnableProcessing(bool enable, PublishChannel channel)
    {
        var config = new ZegoCustomVideoProcessConfig { BufferType = ZegoVideoBufferType.RawData };
        var code = core.Native.EnableCustomVideoProcessing(core.Handle, Flags.Of(enable), &config, Channels.Check(channel));
        if (code == 0)
        {
            core.PushedVideo.Enable(enable, channel);
        }

        return new(code);
    }
}
