using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that choose what each channel sends.</summary>
internal sealed unsafe class SourceCommands(EngineCore core) : ISourceCommands
{
    public EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel) =>
        new(core.Native.SetVideoSource(core.Handle, (ZegoVideoSourceType)source, 0, Channels.Check(channel)));

    public EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel)
    {
        var code = core.Native.SetAudioSource(core.Handle, (ZegoAudioSourceType)source, Channels.Check(channel));
        if (code == 0 && channel == PublishChannel.Main)
        {
            core.Playout.SetCustom(source == AudioSourceKind.Custom);
        }

        return new(code);
    }
}
