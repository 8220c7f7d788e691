using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>What is done to the captured sound: nothing. The virtual microphone has neither echo nor noise, and pushed sound arrives as it was sent; the settings are accepted, also without an engine as the real one does.</summary>
internal sealed class AudioProcessingCommands(EngineCore core) : IAudioProcessingCommands
{
    public EngineResult EnableEchoCancellation(bool enable) => Accept("enableAEC");

    public EngineResult SetEchoCancellationMode(EchoCancellationMode mode) => Accept("setAECMode");

    public EngineResult EnableGainControl(bool enable) => Accept("enableAGC");

    public EngineResult EnableNoiseSuppression(bool enable) => Accept("enableANS");

    public EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode) => Accept("setANSMode");

    public EngineResult EnableTransientNoiseSuppression(bool enable) => Accept("enableTransientANS");

    private EngineResult Accept(string function) => core.Commands.Run(function, static () => EngineResult.Accepted);
}
