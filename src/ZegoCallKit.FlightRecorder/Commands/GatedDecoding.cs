using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IDecoderCommands"/>.</summary>
internal sealed class GatedDecoding(ICommandGate gate, IDecoderCommands? inner) : IDecoderCommands
{
    public EngineResult SetVideoLayer(string streamId, VideoLayer layer) =>
        gate.Call("Decoding.SetVideoLayer", () => inner!.SetVideoLayer(streamId, layer), new Argument("streamId", streamId), new Argument("layer", layer.ToString()));

    public EngineResult EnableHardwareDecoder(bool enable) =>
        gate.Call("Decoding.EnableHardwareDecoder", () => inner!.EnableHardwareDecoder(enable), new Argument("enable", enable));

    public EngineResult<bool> IsDecoderSupported(VideoCodec codec) =>
        gate.Ask("Decoding.IsDecoderSupported", () => inner!.IsDecoderSupported(codec), RecordingJson.Default.Boolean, false, new Argument("codec", codec.ToString()));

    public EngineResult SetDecryptionKey(string streamId, string key) =>
        gate.Call("Decoding.SetDecryptionKey", () => inner!.SetDecryptionKey(streamId, key), new Argument("streamId", streamId), new Argument("hasKey", key.Length > 0));
}
