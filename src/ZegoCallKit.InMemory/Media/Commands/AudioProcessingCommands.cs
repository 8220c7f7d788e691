using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Accepts the audio processing settings without applying them: the virtual microphone has no echo or noise, and pushed audio stays unchanged.
/// Like the real engine, it accepts them even
/// without an initialized engine.</summary>
internal sealed class AudioProcessingCommands(CommandRunner commands) : IAudioProcessingCommands
{
    public EngineResult EnableEchoCancellation(bool enable) => Accept("enableAEC");

    public EngineResult SetEchoCancellationMode(EchoCancellationMode mode) => Accept("setAECMode");

    public EngineResult EnableGainControl(bool enable) => Accept("enableAGC");

    public EngineResult EnableNoiseSuppression(bool enable) => Accept("enableANS");

    public EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode) => Accept("setANSMode");

    public EngineResult EnableTransientNoiseSuppression(bool enable) => Accept("enableTransientANS");

    private EngineResult Accept(string function) => commands.Run(function, static () => EngineResult.Accepted);
}
