using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the advanced settings of played streams.</summary>
public interface IDecoderCommands
{
    /// <summary>Selects the layer of a stream that has several (<c>set_play_stream_video_type</c>).</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="layer">The layer.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetVideoLayer(string streamId, VideoLayer layer);

    /// <summary>Sets whether the hardware decoder is preferred (<c>enable_hardware_decoder</c>). Call it before playing.</summary>
    /// <param name="enable">Whether to prefer it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableHardwareDecoder(bool enable);

    /// <summary>Returns whether this engine can decode a codec (<c>is_video_decoder_supported</c>).</summary>
    /// <param name="codec">The codec.</param>
    /// <returns>The result code 0 and the answer.</returns>
    EngineResult<bool> IsDecoderSupported(VideoCodec codec);

    /// <summary>Sets the key that decrypts a stream (<c>set_play_stream_decryption_key</c>), before or while playing. The key is cleared only when playing ends and by a logout.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="key">The key: 16, 24 or 32 bytes.</param>
    /// <returns>The result code: 0, or 1004060 if the length is not allowed.</returns>
    EngineResult SetDecryptionKey(string streamId, string key);
}
