using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ISourceCommands"/>.</summary>
internal sealed class GatedSources(ICommandGate gate, ISourceCommands? inner) : ISourceCommands
{
    public EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel) =>
        gate.Call("Sources.SetVideoSource", () => inner!.SetVideoSource(source, channel), new Argument("source", source.ToString()), new Argument("channel", channel.ToString()));

    public EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel) =>
        gate.Call("Sources.SetAudioSource", () => inner!.SetAudioSource(source, channel), new Argument("source", source.ToString()), new Argument("channel", channel.ToString()));
}
