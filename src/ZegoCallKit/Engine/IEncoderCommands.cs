using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Configuration of what is published.</summary>
public interface IEncoderCommands
{
    /// <summary>Sets size, pace and bitrate of the video (<c>set_video_config</c>). Engines accept sizes they cannot encode: check first.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1003002 bitrate out of range; 1000010 unknown codec.</returns>
    EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel);

    /// <summary>Reads the video configuration (<c>get_video_config</c>); before initialisation the defaults.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0 and the configuration.</returns>
    EngineResult<VideoConfig> GetVideoConfig(PublishChannel channel);

    /// <summary>Sets bitrate, channels and codec of the audio (<c>set_audio_config_by_channel</c>), before publishing.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1003002 bitrate out of range; 1000010 unknown codec.</returns>
    EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel);

    /// <summary>Reads the audio configuration (<c>get_audio_config_by_channel</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0 and the configuration.</returns>
    EngineResult<AudioConfig> GetAudioConfig(PublishChannel channel);

    /// <summary>Chooses what is mirrored (<c>set_video_mirror_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel);

    /// <summary>Sets the gain of the captured audio (<c>set_capture_volume</c>).</summary>
    /// <param name="volume">0 to 200, 100 is unchanged; engines do not check.</param>
    /// <returns>0.</returns>
    EngineResult SetCaptureVolume(int volume);

    /// <summary>Lets the engine lower bitrate, frame rate or size when the uplink is short (<c>enable_traffic_control_by_channel</c>), before publishing.</summary>
    /// <param name="enable">Whether it may.</param>
    /// <param name="properties">What it may lower, bits as in <c>zego_traffic_control_property</c>.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel);

    /// <summary>The bitrate below which traffic control does not go (<c>set_min_video_bitrate_for_traffic_control_by_channel</c>).</summary>
    /// <param name="bitrateKbps">Kilobits a second.</param>
    /// <param name="noVideoBelow">Whether to send no video below it rather than very little.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel);

    /// <summary>Prefers the hardware encoder (<c>enable_hardware_encoder</c>), before publishing.</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableHardwareEncoder(bool enable);

    /// <summary>Whether this engine encodes a codec (<c>is_video_encoder_supported</c>).</summary>
    /// <param name="codec">The codec.</param>
    /// <returns>0 and the answer.</returns>
    EngineResult<bool> IsEncoderSupported(VideoCodec codec);
}
