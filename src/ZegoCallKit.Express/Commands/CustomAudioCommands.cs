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
        // The engine asks for a format; its own capture format is the one that costs it no conversion.
        var wanted = format ?? AudioFormat.Default;
        return new(core.Native.StartAudioDataObserver(core.Handle, (uint)what, NativeAudio.Param(wanted)));
    }

    public EngineResult StopObserver() => new(core.Native.StopAudioDataObserver(core.Handle));
}
