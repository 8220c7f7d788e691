using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ICustomVideoCommands"/>.</summary>
internal sealed class GatedCustomVideo(ICommandGate gate, ICustomVideoCommands? inner) : ICustomVideoCommands
{
    public EngineResult EnableCapture(bool enable, PublishChannel channel) =>
        gate.Call("CustomVideo.EnableCapture", () => inner!.EnableCapture(enable, channel), new Argument("enable", enable), new Argument("channel", channel.ToString()));

    public EngineResult EnableRender(bool enable, VideoPixelFormat format, bool engineDraws) =>
        gate.Call("CustomVideo.EnableRender", () => inner!.EnableRender(enable, format, engineDraws), new Argument("enable", enable), new Argument("format", format.ToString()), new Argument("engineDraws", engineDraws));

    public EngineResult EnableCapturedRender(bool enable, PublishChannel channel) =>
        gate.Call("CustomVideo.EnableCapturedRender", () => inner!.EnableCapturedRender(enable, channel), new Argument("enable", enable), new Argument("channel", channel.ToString()));

    public EngineResult EnableRemoteRender(bool enable, string streamId) =>
        gate.Call("CustomVideo.EnableRemoteRender", () => inner!.EnableRemoteRender(enable, streamId), new Argument("enable", enable), new Argument("streamId", streamId));

    public EngineResult EnableProcessing(bool enable, PublishChannel channel) =>
        gate.Call("CustomVideo.EnableProcessing", () => inner!.EnableProcessing(enable, channel), new Argument("enable", enable), new Argument("channel", channel.ToString()));
}
