using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the detailed settings of played streams.</summary>
internal sealed unsafe class DecoderCommands(EngineCore core) : IDecoderCommands
{
    public EngineResult SetVideoLayer(string streamId, VideoLayer layer)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.SetPlayStreamVideoType(core.Handle, s, (ZegoVideoStreamType)layer));
        }
    }

    public EngineResult EnableHardwareDecoder(bool enable) => new(core.Native.EnableHardwareDecoder(core.Handle, Flags.Of(enable)));

    public EngineResult<bool> IsDecoderSupported(VideoCodec codec)
    {
        var supported = 0;
        var code = core.Native.IsVideoDecoderSupported(core.Handle, (ZegoVideoCodecId)codec, ZegoVideoCodecBackend.Any, &supported);
        return new(code, supported != 0);
    }

    public EngineResult SetDecryptionKey(string streamId, string key)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        using var text = new Utf8Text(key, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream, t = text)
        {
            // An empty text is passed as it is: the engine 3.25 refuses it with 1004060, and NULL crashes the process.
            return new(core.Native.SetPlayStreamDecryptionKey(core.Handle, s, t));
        }
    }
}
