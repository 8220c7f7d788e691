using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that process captured audio.</summary>
internal sealed unsafe class AudioProcessingCommands(EngineCore core) : IAudioProcessingCommands
{
    public EngineResult EnableEchoCancellation(bool enable) => new(core.Native.EnableAec(core.Handle, Flags.Of(enable)));

    public EngineResult SetEchoCancellationMode(EchoCancellationMode mode) => new(core.Native.SetAecMode(core.Handle, (ZegoAecMode)mode));

    public EngineResult EnableGainControl(bool enable) => new(core.Native.EnableAgc(core.Handle, Flags.Of(enable)));

    public EngineResult EnableNoiseSuppression(bool enable) => new(core.Native.EnableAns(core.Handle, Flags.Of(enable)));

    public EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode) => new(core.Native.SetAnsMode(core.Handle, (ZegoAnsMode)mode));

    public EngineResult EnableTransientNoiseSuppression(bool enable) => new(core.Native.EnableTransientAns(core.Handle, Flags.Of(enable)));
}
