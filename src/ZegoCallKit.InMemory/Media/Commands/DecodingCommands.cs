using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the detailed settings of played streams. Streams have a single layer here, and nothing is decoded.</summary>
internal sealed class DecodingCommands(EngineMedia media) : IDecoderCommands
{
    public EngineResult SetVideoLayer(string streamId, VideoLayer layer) => media.Run("setPlayStreamVideoType", static () => EngineResult.Accepted);

    public EngineResult EnableHardwareDecoder(bool enable) => media.Run("enableHardwareDecoder", static () => EngineResult.Accepted);

    public EngineResult<bool> IsDecoderSupported(VideoCodec codec) =>
        media.Query("isVideoDecoderSupported", () => media.IsInitialized ? new EngineResult<bool>(0, codec != VideoCodec.H264DualStream) : new EngineResult<bool>((int)ZegoErrorCode.EngineNotCreate, false));

    public EngineResult SetDecryptionKey(string streamId, string key) => media.Run("setPlayStreamDecryptionKey", () =>
    {
        if (Encoding.UTF8.GetByteCount(key) is not (16 or 24 or 32))
        {
            return new((int)ZegoErrorCode.PlayerDecryptionKeyInvalid);
        }

        media.PlaySettings.Of(streamId).DecryptionKey = MediaKey.Of(key);
        return EngineResult.Accepted;
    });
}
