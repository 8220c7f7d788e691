using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the configuration of published streams.</summary>
internal sealed unsafe class EncoderCommands(EngineCore core) : IEncoderCommands
{
    public EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel)
    {
        ArgumentNullException.ThrowIfNull(config);
        var native = new ZegoVideoConfig
        {
            CaptureWidth = config.CaptureWidth,
            CaptureHeight = config.CaptureHeight,
            EncodeWidth = config.EncodeWidth,
            EncodeHeight = config.EncodeHeight,
            Fps = config.FramesPerSecond,
            Bitrate = config.BitrateKbps,
            CodecId = (ZegoVideoCodecId)config.Codec,
            KeyFrameInterval = config.KeyFrameIntervalSeconds,
        };
        return new(core.Native.SetVideoConfig(core.Handle, native, Channels.Check(channel)));
    }

    public EngineResult<VideoConfig> GetVideoConfig(PublishChannel channel)
    {
        ZegoVideoConfig native = default;
        var code = core.Native.GetVideoConfig(core.Handle, Channels.Check(channel), &native);
        return new(code, new VideoConfig
        {
            CaptureWidth = native.CaptureWidth,
            CaptureHeight = native.CaptureHeight,
            EncodeWidth = native.EncodeWidth,
            EncodeHeight = native.EncodeHeight,
            FramesPerSecond = native.Fps,
            BitrateKbps = native.Bitrate,
            Codec = (VideoCodec)native.CodecId,
            KeyFrameIntervalSeconds = native.KeyFrameInterval,
        });
    }

    public EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel)
    {
        ArgumentNullException.ThrowIfNull(config);
        var native = new ZegoAudioConfig
        {
            Bitrate = config.BitrateKbps,
            Channel = (ZegoAudioChannel)config.Channels,
            CodecId = (ZegoAudioCodecId)config.Codec,
        };
        return new(core.Native.SetAudioConfigByChannel(core.Handle, native, Channels.Check(channel)));
    }

    public EngineResult<AudioConfig> GetAudioConfig(PublishChannel channel)
    {
        ZegoAudioConfig native = default;
        var code = core.Native.GetAudioConfigByChannel(core.Handle, Channels.Check(channel), &native);
        return new(code, new AudioConfig { BitrateKbps = native.Bitrate, Channels = (int)native.Channel, Codec = (AudioCodec)native.CodecId });
    }

    public EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel) =>
        new(core.Native.SetVideoMirrorMode(core.Handle, (ZegoVideoMirrorMode)mode, Channels.Check(channel)));

    public EngineResult SetCaptureVolume(int volume) => new(core.Native.SetCaptureVolume(core.Handle, volume));

    public EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel) =>
        new(core.Native.EnableTrafficControlByChannel(core.Handle, Flags.Of(enable), properties, Channels.Check(channel)));

    public EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel) => new(core.Native.SetMinVideoBitrateForTrafficControlByChannel(
        core.Handle,
        bitrateKbps,
        noVideoBelow ? ZegoTrafficControlMinVideoBitrateMode.NoVideo : ZegoTrafficControlMinVideoBitrateMode.UltraLowFps,
        Channels.Check(channel)));

    public EngineResult EnableHardwareEncoder(bool enable) => new(core.Native.EnableHardwareEncoder(core.Handle, Flags.Of(enable)));

    public EngineResult<bool> IsEncoderSupported(VideoCodec codec)
    {
        var supported = 0;
        var code = core.Native.IsVideoEncoderSupported(core.Handle, (ZegoVideoCodecId)codec, ZegoVideoCodecBackend.Any, &supported);
        return new(code, supported != 0);
    }
}
