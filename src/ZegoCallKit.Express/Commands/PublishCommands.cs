using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for publishing and preview.</summary>
internal sealed unsafe class PublishCommands(EngineCore core) : IPublishCommands
{
    public EngineResult StartPublishing(string streamId, string roomId, PublishChannel channel)
    {
        var config = new ZegoPublisherConfig();
        if (!Utf8.Write(roomId, config.RoomId, 128))
        {
            return new((int)ZegoErrorCode.RoomIdTooLong);
        }

        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.StartPublishingStreamWithConfig(core.Handle, s, config, Channels.Check(channel)));
        }
    }

    public EngineResult StopPublishing(PublishChannel channel) => new(core.Native.StopPublishingStream(core.Handle, Channels.Check(channel)));

    public EngineResult SetExtraInfo(string extraInfo, PublishChannel channel)
    {
        using var text = new Utf8Text(extraInfo, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* t = text)
        {
            var code = core.Native.SetStreamExtraInfo(core.Handle, t, Channels.Check(channel), &sequence);
            return new(code, sequence);
        }
    }

    public EngineResult StartPreview(VideoView? view, PublishChannel channel)
    {
        var canvas = NativeView.Of(view);
        return new(core.Native.StartPreview(core.Handle, view is null ? null : &canvas, Channels.Check(channel)));
    }

    public EngineResult StopPreview(PublishChannel channel) => new(core.Native.StopPreview(core.Handle, Channels.Check(channel)));

    public EngineResult MuteAudio(bool mute, PublishChannel channel) => new(core.Native.MutePublishStreamAudio(core.Handle, Flags.Of(mute), Channels.Check(channel)));

    public EngineResult MuteVideo(bool mute, PublishChannel channel) => new(core.Native.MutePublishStreamVideo(core.Handle, Flags.Of(mute), Channels.Check(channel)));

    public EngineResult TakeSnapshot(PublishChannel channel) => new(core.Native.TakePublishStreamSnapshot(core.Handle, Channels.Check(channel)));

    public EngineResult SendSei(ReadOnlyMemory<byte> data, PublishChannel channel)
    {
        fixed (byte* d = data.Span)
        {
            return new(core.Native.SendSei(core.Handle, d, (uint)data.Length, Channels.Check(channel)));
        }
    }

    public EngineResult SetEncryptionKey(string key, PublishChannel channel)
    {
        using var text = new Utf8Text(key, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* t = text)
        {
            // An empty text is passed as it is: the engine 3.25 refuses it with 1003060, and NULL crashes the process.
            return new(core.Native.SetPublishStreamEncryptionKey(core.Handle, t, Channels.Check(channel)));
        }
    }
}
