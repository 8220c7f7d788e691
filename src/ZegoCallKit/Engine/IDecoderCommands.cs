using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Fine settings of played streams.</summary>
public interface IDecoderCommands
{
    /// <summary>Bounds the jitter buffer (<c>set_play_stream_buffer_interval_range</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="minimum">The least, 0 to 4 s.</param>
    /// <param name="maximum">The most, 0 to 4 s.</param>
    /// <returns>0.</returns>
    EngineResult SetBufferInterval(string streamId, TimeSpan minimum, TimeSpan maximum);

    /// <summary>Chooses the layer of a stream that has several (<c>set_play_stream_video_type</c>).</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="layer">The layer.</param>
    /// <returns>0.</returns>
    EngineResult SetVideoLayer(string streamId, VideoLayer layer);

    /// <summary>Gives one stream the best quality when the downlink is short (<c>set_play_stream_focus_on</c>).</summary>
    /// <param name="streamId">The stream; empty for none.</param>
    /// <returns>0.</returns>
    EngineResult SetFocus(string streamId);

    /// <summary>Prefers the hardware decoder (<c>enable_hardware_decoder</c>), before playing.</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableHardwareDecoder(bool enable);

    /// <summary>Whether this engine decodes a codec (<c>is_video_decoder_supported</c>).</summary>
    /// <param name="codec">The codec.</param>
    /// <returns>0 and the answer.</returns>
    EngineResult<bool> IsDecoderSupported(VideoCodec codec);

    /// <summary>Decrypts a stream (<c>set_play_stream_decryption_key</c>), before or while playing. The end of playing and a logout clear the key; nothing else does.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="key">16, 24 or 32 bytes.</param>
    /// <returns>0; 1004060 bad length.</returns>
    EngineResult SetDecryptionKey(string streamId, string key);
}
