using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ICustomAudioCommands"/>.</summary>
internal sealed class GatedCustomAudio(ICommandGate gate, ICustomAudioCommands? inner) : ICustomAudioCommands
{
    public EngineResult StartObserver(AudioObservation what, AudioFormat? format) =>
        gate.Call("CustomAudio.StartObserver", () => inner!.StartObserver(what, format), new Argument("what", what.ToString()), new Argument("format", format?.ToString()));

    public EngineResult StopObserver() =>
        gate.Call("CustomAudio.StopObserver", () => inner!.StopObserver());

    public EngineResult EnableCaptureProcessing(bool enable, AudioFormat? format) =>
        gate.Call("CustomAudio.EnableCaptureProcessing", () => inner!.EnableCaptureProcessing(enable, format), new Argument("enable", enable), new Argument("format", format?.ToString()));
}
