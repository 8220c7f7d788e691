using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that play streams.</summary>
internal sealed unsafe class PlayCommands(EngineCore core) : IPlayCommands
{
    public EngineResult StartPlaying(string streamId, string roomId, VideoView? view)
    {
        // The defaults of ZEGO's own wrappers, which a zeroed struct would not contain.
        var config = new ZegoPlayerConfig { SourceResourceType = ZegoResourceType.Rtc, VideoCodecId = ZegoVideoCodecId.Unknown };
        if (!Utf8.Write(roomId, config.RoomId, 128))
        {
            return new((int)ZegoErrorCode.RoomIdTooLong);
        }

        var canvas = NativeView.Of(view);
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.StartPlayingStreamWithConfig(core.Handle, s, view is null ? null : &canvas, config));
        }
    }

    public EngineResult StopPlaying(string streamId) => OfStream(core.Native.StopPlayingStream, streamId);

    public EngineResult SetView(string streamId, VideoView? view)
    {
        var canvas = NativeView.Of(view);
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.UpdatePlayingCanvas(core.Handle, s, view is null ? null : &canvas));
        }
    }

    public EngineResult SetVolume(string streamId, int volume)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(core.Native.SetPlayVolume(core.Handle, s, volume));
        }
    }

    public EngineResult MuteAudio(string streamId, bool mute) => MuteStream(core.Native.MutePlayStreamAudio, streamId, mute);

    public EngineResult MuteVideo(string streamId, bool mute) => MuteStream(core.Native.MutePlayStreamVideo, streamId, mute);

    public EngineResult TakeSnapshot(string streamId) => OfStream(core.Native.TakePlayStreamSnapshot, streamId);

    private EngineResult OfStream(delegate* unmanaged[Cdecl]<nint, byte*, int> function, string streamId)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(function(core.Handle, s));
        }
    }

    private EngineResult MuteStream(delegate* unmanaged[Cdecl]<nint, byte*, byte, int> function, string streamId, bool mute)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(function(core.Handle, s, Flags.Of(mute)));
        }
    }
}
