using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the configuration of published streams. Nothing is encoded here: sizes and frame rates control the virtual camera; bitrates are only stored.</summary>
internal sealed class EncodingCommands(EngineMedia media) : IEncoderCommands
{
    private const int MaxVideoKbps = 50_000;
    private const int MaxAudioKbps = 192;

    // The flags for frame rate, resolution and audio bitrate.
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
        return media.Query("GetVideoConfig", () => new EngineResult<VideoConfig>(0, settings.VideoConfig));
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
        return media.Query("GetAudioConfig", () => new EngineResult<AudioConfig>(0, settings.AudioConfig));
    }

    /// <summary>Accepts the setting without effect: it mirrors what the engine renders, and this engine renders nothing.</summary>
    public EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel) => Accept("setVideoMirrorMode", channel);

    public EngineResult SetCaptureVolume(int volume) => media.Run("setCaptureVolume", () =>
    {
        media.Context.Switches.CaptureVolume = volume;
        return EngineResult.Accepted;
    });

    /// <summary>Accepts the setting without effect: the links lose and delay packets but have no bandwidth limit.</summary>
    public EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel)
    {
        ChannelSet.Check(channel);
        return media.Run("enableTrafficControl", () => new EngineResult(properties is >= 0 and <= AllTrafficProperties ? 0 : (int)ZegoErrorCode.PublisherTrafficModeInvalid));
    }

    public EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel) => Accept("setMinVideoBitrateForTrafficControl", channel);

    public EngineResult EnableHardwareEncoder(bool enable) => media.Run("enableHardwareEncoder", static () => EngineResult.Accepted);

    public EngineResult<bool> IsEncoderSupported(VideoCodec codec) =>
        media.Query("isVideoEncoderSupported", () => media.IsInitialized ? new EngineResult<bool>(0, true) : new EngineResult<bool>((int)ZegoErrorCode.EngineNotCreate, false));

    private EngineResult Accept(string function, PublishChannel channel)
    {
        ChannelSet.Check(channel);
        return media.Run(function, static () => EngineResult.Accepted);
    }
}
