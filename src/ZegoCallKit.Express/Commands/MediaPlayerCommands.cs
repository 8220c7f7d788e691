using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for media players.</summary>
internal sealed unsafe class MediaPlayerCommands(EngineCore core) : IMediaPlayerCommands
{
    public EngineResult<int> Create()
    {
        var index = ZegoMediaPlayerInstanceIndex.Null;
        var code = core.Native.CreateMediaPlayer(core.Handle, &index);
        if (code == 0)
        {
            core.Playout.CountPlayer(1);
        }

        return new(code, (int)index);
    }

    public EngineResult Destroy(int player)
    {
        var code = core.Native.DestroyMediaPlayer(core.Handle, (ZegoMediaPlayerInstanceIndex)player);
        if (code == 0)
        {
            core.Playout.CountPlayer(-1);
        }

        return new(code);
    }

    public EngineResult Load(int player, string path)
    {
        using var text = new Utf8Text(path, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* t = text)
        {
            return new(core.Native.MediaPlayerLoadResource(core.Handle, t, (ZegoMediaPlayerInstanceIndex)player));
        }
    }

    public EngineResult Start(int player) => new(core.Native.MediaPlayerStart(core.Handle, (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult Pause(int player) => new(core.Native.MediaPlayerPause(core.Handle, (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult ResumePlaying(int player) => new(core.Native.MediaPlayerResume(core.Handle, (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult Seek(int player, TimeSpan position)
    {
        // A number other than 0 would be kept; for 0, the engine assigns one.
        var sequence = 0;
        var code = core.Native.MediaPlayerSeekTo(core.Handle, Milliseconds.Of(position), (ZegoMediaPlayerInstanceIndex)player, &sequence);
        return new(code, sequence);
    }

    public EngineResult<TimeSpan> GetDuration(int player)
    {
        var milliseconds = 0UL;
        var code = core.Native.MediaPlayerGetTotalDuration(core.Handle, (ZegoMediaPlayerInstanceIndex)player, &milliseconds);
        return new(code, TimeSpan.FromMilliseconds(milliseconds));
    }

    public EngineResult EnableRepeat(int player, bool enable) =>
        new(core.Native.MediaPlayerEnableRepeat(core.Handle, Flags.Of(enable), (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult EnableAux(int player, bool enable) =>
        new(core.Native.MediaPlayerEnableAux(core.Handle, Flags.Of(enable), (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult SetPlayVolume(int player, int volume) =>
        new(core.Native.MediaPlayerSetPlayVolume(core.Handle, volume, (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult SetPublishVolume(int player, int volume) =>
        new(core.Native.MediaPlayerSetPublishVolume(core.Handle, volume, (ZegoMediaPlayerInstanceIndex)player));

    public EngineResult SetView(int player, VideoView? view)
    {
        var canvas = NativeView.Of(view);
        return new(core.Native.MediaPlayerSetPlayerCanvas(core.Handle, view is null ? null : &canvas, (ZegoMediaPlayerInstanceIndex)player));
    }

    public EngineResult EnableVideo(int player, bool enable, VideoPixelFormat format) =>
        new(core.Native.MediaPlayerEnableVideoData(core.Handle, Flags.Of(enable), (ZegoVideoFrameFormat)format, (ZegoMediaPlayerInstanceIndex)player));
}
