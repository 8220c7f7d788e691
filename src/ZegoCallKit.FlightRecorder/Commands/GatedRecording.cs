using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IRecordingCommands"/>.</summary>
internal sealed class GatedRecording(ICommandGate gate, IRecordingCommands? inner) : IRecordingCommands
{
    public EngineResult StartRecording(string path, RecordingContent content, PublishChannel channel) =>
        gate.Call("Recording.StartRecording", () => inner!.StartRecording(path, content, channel), new Argument("path", path), new Argument("content", content.ToString()), new Argument("channel", channel.ToString()));

    public EngineResult StopRecording(PublishChannel channel) =>
        gate.Call("Recording.StopRecording", () => inner!.StopRecording(channel), new Argument("channel", channel.ToString()));
}
