using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IEncoderCommands"/>.</summary>
internal sealed class GatedEncoding(ICommandGate gate, IEncoderCommands? inner) : IEncoderCommands
{
    public EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel) =>
        gate.Call("Encoding.SetVideoConfig", () => inner!.SetVideoConfig(config, channel), new Argument("config", config.ToString()), new Argument("channel", channel.ToString()));

    public EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel) =>
        gate.Call("Encoding.SetAudioConfig", () => inner!.SetAudioConfig(config, channel), new Argument("config", config.ToString()), new Argument("channel", channel.ToString()));

    public EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel) =>
        gate.Call("Encoding.SetMirrorMode", () => inner!.SetMirrorMode(mode, channel), new Argument("mode", mode.ToString()), new Argument("channel", channel.ToString()));

    public EngineResult SetCaptureVolume(int volume) =>
        gate.Call("Encoding.SetCaptureVolume", () => inner!.SetCaptureVolume(volume), new Argument("volume", volume));

    public EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel) =>
        gate.Call("Encoding.EnableTrafficControl", () => inner!.EnableTrafficControl(enable, properties, channel), new Argument("enable", enable), new Argument("properties", properties), new Argument("channel", channel.ToString()));

    public EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel) =>
        gate.Call("Encoding.SetMinVideoBitrate", () => inner!.SetMinVideoBitrate(bitrateKbps, noVideoBelow, channel), new Argument("bitrateKbps", bitrateKbps), new Argument("noVideoBelow", noVideoBelow), new Argument("channel", channel.ToString()));

    public EngineResult EnableHardwareEncoder(bool enable) =>
        gate.Call("Encoding.EnableHardwareEncoder", () => inner!.EnableHardwareEncoder(enable), new Argument("enable", enable));

    public EngineResult<bool> IsEncoderSupported(VideoCodec codec) =>
        gate.Ask("Encoding.IsEncoderSupported", () => inner!.IsEncoderSupported(codec), RecordingJson.Default.Boolean, false, new Argument("codec", codec.ToString()));
}
