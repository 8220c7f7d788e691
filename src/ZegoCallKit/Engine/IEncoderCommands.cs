using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the configuration of published streams.</summary>
public interface IEncoderCommands
{
    /// <summary>Sets the size, frame rate and bitrate of the video (<c>set_video_config</c>). Engines accept sizes that they cannot encode, so check them first.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, 1003002 if the bitrate is out of range, or 1000010 if the codec is unknown.</returns>
    EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel);

    /// <summary>Returns the size, frame rate and bitrate of the video: those of the scenario until others are set (<c>get_video_config</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code 0 and the configuration, even without an engine.</returns>
    EngineResult<VideoConfig> GetVideoConfig(PublishChannel channel);

    /// <summary>Sets the bitrate, channels and codec of the audio (<c>set_audio_config_by_channel</c>). Call it before publishing.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, 1003002 if the bitrate is out of range, or 1000010 if the codec is unknown.</returns>
    EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel);

    /// <summary>Returns the bitrate, channels and codec of the audio: those of the scenario until others are set (<c>get_audio_config_by_channel</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code 0 and the configuration, even without an engine.</returns>
    EngineResult<AudioConfig> GetAudioConfig(PublishChannel channel);

    /// <summary>Sets what is mirrored (<c>set_video_mirror_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel);

    /// <summary>Sets the gain of captured audio (<c>set_capture_volume</c>).</summary>
    /// <param name="volume">The gain: 0 to 200, where 100 is unchanged; engines do not check it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetCaptureVolume(int volume);

    /// <summary>Sets whether the engine may lower bitrate, frame rate or size when the uplink is insufficient (<c>enable_traffic_control_by_channel</c>). Call it before publishing.</summary>
    /// <param name="enable">Whether the engine may lower them.</param>
    /// <param name="properties">The properties that it may lower, as bits of <c>zego_traffic_control_property</c>.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel);

    /// <summary>Sets the minimum bitrate of traffic control (<c>set_min_video_bitrate_for_traffic_control_by_channel</c>).</summary>
    /// <param name="bitrateKbps">The minimum bitrate in kbit/s.</param>
    /// <param name="noVideoBelow">Whether to send no video below it instead of very little.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel);

    /// <summary>Sets whether the hardware encoder is preferred (<c>enable_hardware_encoder</c>). Call it before publishing.</summary>
    /// <param name="enable">Whether to prefer it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableHardwareEncoder(bool enable);

    /// <summary>Returns whether this engine can encode a codec (<c>is_video_encoder_supported</c>).</summary>
    /// <param name="codec">The codec.</param>
    /// <returns>The result code 0 and the answer.</returns>
    EngineResult<bool> IsEncoderSupported(VideoCodec codec);
}
