using System.Drawing;
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

    public EngineResult SetWatermark(string path, Rectangle area, PublishChannel channel)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
        {
            return new(core.Native.SetPublishWatermark(core.Handle, 0, null, Channels.Check(channel)));
        }

        var watermark = new ZegoWatermark { Layout = new ZegoRect { Left = area.Left, Top = area.Top, Right = area.Right, Bottom = area.Bottom } };
        return Utf8.Write(path, watermark.ImageUrl, 512)
            ? new(core.Native.SetPublishWatermark(core.Handle, 1, &watermark, Channels.Check(channel)))
            : new((int)ZegoErrorCode.PublisherWatermarkUrlTooLong);
    }
}
