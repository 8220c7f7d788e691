using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Raw audio in and out: the switches.</summary>
internal sealed unsafe class CustomAudioCommands(EngineCore core) : ICustomAudioCommands
{
    public EngineResult EnableCustomIO(bool enable, PublishChannel channel)
    {
        var config = new ZegoCustomAudioConfig { SourceType = ZegoAudioSourceType.Custom };
        return new(core.Native.EnableCustomAudioIo(core.Handle, Flags.Of(enable), &config, Channels.Check(channel)));
    }

    public EngineResult StartObserver(AudioObservation what, AudioFormat? format)
    {
        // A zeroed parameter is "unknown" for both its fields: the engine chooses.
        var param = format is { } wanted ? NativeAudio.Param(wanted) : default;
        return new(core.Native.StartAudioDataObserver(core.Handle, (uint)what, param));
    }

    public EngineResult StopObserver() => new(core.Native.StopAudioDataObserver(core.Handle));
}
