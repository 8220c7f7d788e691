using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IAudioProcessingCommands"/>.</summary>
internal sealed class GatedAudioProcessing(ICommandGate gate, IAudioProcessingCommands? inner) : IAudioProcessingCommands
{
    public EngineResult EnableEchoCancellation(bool enable) =>
        gate.Call("AudioProcessing.EnableEchoCancellation", () => inner!.EnableEchoCancellation(enable), new Argument("enable", enable));

    public EngineResult SetEchoCancellationMode(EchoCancellationMode mode) =>
        gate.Call("AudioProcessing.SetEchoCancellationMode", () => inner!.SetEchoCancellationMode(mode), new Argument("mode", mode.ToString()));

    public EngineResult EnableGainControl(bool enable) =>
        gate.Call("AudioProcessing.EnableGainControl", () => inner!.EnableGainControl(enable), new Argument("enable", enable));

    public EngineResult EnableNoiseSuppression(bool enable) =>
        gate.Call("AudioProcessing.EnableNoiseSuppression", () => inner!.EnableNoiseSuppression(enable), new Argument("enable", enable));

    public EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode) =>
        gate.Call("AudioProcessing.SetNoiseSuppressionMode", () => inner!.SetNoiseSuppressionMode(mode), new Argument("mode", mode.ToString()));

    public EngineResult EnableTransientNoiseSuppression(bool enable) =>
        gate.Call("AudioProcessing.EnableTransientNoiseSuppression", () => inner!.EnableTransientNoiseSuppression(enable), new Argument("enable", enable));
}
