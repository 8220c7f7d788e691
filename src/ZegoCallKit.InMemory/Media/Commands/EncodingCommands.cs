using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Configuration of what is published. Nothing is encoded here: sizes and rates steer the virtual camera, bitrates are remembered.</summary>
internal sealed class EncodingCommands(EngineMedia media) : IEncoderCommands
{
    private const int MaxVideoKbps = 50_000;
    private const int MaxAudioKbps = 192;

    // Frame rate, resolution and audio bitrate.
    private const int AllTrafficProperties = 7;

    public EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("setVideoConfig", () =>
        {
            if (config.Codec is < VideoCodec.Default or > VideoCodec.H264DualStream)
            {
                return new((int)ZegoErrorCode.SdkNoModule);
            }

            if (config.BitrateKbps > MaxVideoKbps)
            {
                return new((int)ZegoErrorCode.PublisherBitrateInvalid);
            }

            settings.VideoConfig = config;
            return EngineResult.Accepted;
        });
    }

    public EngineResult<VideoConfig> GetVideoConfig(PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Core.Commands.Query("GetVideoConfig", () => new EngineResult<VideoConfig>(0, settings.VideoConfig));
    }

    public EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("setAudioConfig", () =>
        {
            if (config.Codec is < AudioCodec.Default or > AudioCodec.Low3 or AudioCodec.Low)
            {
                return new((int)ZegoErrorCode.SdkNoModule);
            }

            if (config.BitrateKbps > MaxAudioKbps)
            {
                return new((int)ZegoErrorCode.PublisherBitrateInvalid);
            }

            settings.AudioConfig = config;
            return EngineResult.Accepted;
        });
    }

    public EngineResult<AudioConfig> GetAudioConfig(PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Core.Commands.Query("getAudioConfig", () => new EngineResult<AudioConfig>(0, settings.AudioConfig));
    }

    /// <summary>Mirrors what the engine draws, and this engine draws nothing.</summary>
    public EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel) => Accept("setVideoMirrorMode", channel);

    public EngineResult SetCaptureVolume(int volume) => media.Run("setCaptureVolume", () =>
    {
        media.CaptureVolume = volume;
        return EngineResult.Accepted;
    });

    /// <summary>The links here lose and delay, and never run short: there is nothing to lower.</summary>
    public EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel)
    {
        ChannelSet.Check(channel);
        return media.Run("enableTrafficControl", () => new EngineResult(properties is >= 0 and <= AllTrafficProperties ? 0 : (int)ZegoErrorCode.PublisherTrafficModeInvalid));
    }

    public EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel) => Accept("setMinVideoBitrateForTrafficControl", channel);

    public EngineResult EnableHardwareEncoder(bool enable) => media.Run("enableHardwareEncoder", static () => EngineResult.Accepted);

    public EngineResult<bool> IsEncoderSupported(VideoCodec codec) =>
        media.Core.Commands.Query("isVideoEncoderSupported", () => media.Core.IsInitialized ? new EngineResult<bool>(0, true) : new EngineResult<bool>((int)ZegoErrorCode.EngineNotCreate, false));

    private EngineResult Accept(string function, PublishChannel channel)
    {
        ChannelSet.Check(channel);
        return media.Run(function, static () => EngineResult.Accepted);
    }
}
