using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the switches for custom audio input and output.</summary>
internal sealed unsafe class CustomAudioCommands(EngineCore core) : ICustomAudioCommands
{
    public EngineResult StartObserver(AudioObservation what, AudioFormat? format)
    {
        // With a zeroed parameter, both fields are "unknown": the engine chooses.
        var param = format is { } wanted ? NativeAudio.Param(wanted) : default;
        var code = core.Native.StartAudioDataObserver(core.Handle, (uint)what, param);
        if (code == 0)
        {
            core.Playout.SetObserved(true);
        }

        return new(code);
    }

    public EngineResult StopObserver()
    {
        core.Playout.SetObserved(false);
        return new(core.Native.StopAudioDataObserver(core.Handle));
    }

    public EngineResult EnableCaptureProcessing(bool enable, AudioFormat? format)
    {
        // With zero samples, the engine chooses the block length.
        var param = format is { } wanted ? NativeAudio.Param(wanted) : default;
        var config = new ZegoCustomAudioProcessConfig { SampleRate = param.SampleRate, Channel = param.Channel };
        return new(core.Native.EnableCustomAudioCaptureProcessing(core.Handle, Flags.Of(enable), &config));
    }
}
