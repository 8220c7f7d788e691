using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions of media players.</summary>
internal static unsafe class MediaPlayerFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_create_media_player" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex*, int>)&Create,
        "zego_express_destroy_media_player" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex, int>)&Destroy,
        "zego_express_media_player_load_resource" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoMediaPlayerInstanceIndex, int>)&Load,
        "zego_express_media_player_start" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex, int>)&Start,
        "zego_express_media_player_pause" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex, int>)&Pause,
        "zego_express_media_player_resume" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex, int>)&Resume,
        "zego_express_media_player_seek_to" => (nint)(delegate* unmanaged[Cdecl]<nint, ulong, ZegoMediaPlayerInstanceIndex, int*, int>)&Seek,
        "zego_express_media_player_get_total_duration" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoMediaPlayerInstanceIndex, ulong*, int>)&GetTotalDuration,
        "zego_express_media_player_enable_repeat" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoMediaPlayerInstanceIndex, int>)&EnableRepeat,
        "zego_express_media_player_enable_aux" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoMediaPlayerInstanceIndex, int>)&EnableAux,
        "zego_express_media_player_set_play_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, int, ZegoMediaPlayerInstanceIndex, int>)&SetPlayVolume,
        "zego_express_media_player_set_publish_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, int, ZegoMediaPlayerInstanceIndex, int>)&SetPublishVolume,
        "zego_express_media_player_set_player_canvas" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoCanvas*, ZegoMediaPlayerInstanceIndex, int>)&SetPlayerCanvas,
        "zego_express_media_player_enable_video_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoVideoFrameFormat, ZegoMediaPlayerInstanceIndex, int>)&EnableVideoData,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(nint handle, ZegoMediaPlayerInstanceIndex* index)
    {
        var made = NativeEngine.Of(handle).Backend.MediaPlayers.Create();
        *index = (ZegoMediaPlayerInstanceIndex)made.Value;
        return made.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Destroy(nint handle, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.Destroy((int)index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Load(nint handle, byte* path, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.Load((int)index, Utf8.Read(path)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Start(nint handle, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.Start((int)index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Pause(nint handle, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.Pause((int)index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Resume(nint handle, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.ResumePlaying((int)index).Code;

    // The engine keeps a number other than 0.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Seek(nint handle, ulong millisecond, ZegoMediaPlayerInstanceIndex index, int* sequence)
    {
        if (*sequence != 0)
        {
            return (int)ZegoErrorCode.IllegalParam;
        }

        var result = NativeEngine.Of(handle).Backend.MediaPlayers.Seek((int)index, TimeSpan.FromMilliseconds(millisecond));
        *sequence = result.Sequence;
        return result.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetTotalDuration(nint handle, ZegoMediaPlayerInstanceIndex index, ulong* duration)
    {
        var answer = NativeEngine.Of(handle).Backend.MediaPlayers.GetDuration((int)index);
        *duration = (ulong)answer.Value.TotalMilliseconds;
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableRepeat(nint handle, byte enable, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.EnableRepeat((int)index, enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableAux(nint handle, byte enable, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.EnableAux((int)index, enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPlayVolume(nint handle, int volume, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.SetPlayVolume((int)index, volume).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPublishVolume(nint handle, int volume, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.SetPublishVolume((int)index, volume).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPlayerCanvas(nint handle, ZegoCanvas* canvas, ZegoMediaPlayerInstanceIndex index) => NativeEngine.Of(handle).Backend.MediaPlayers.SetView((int)index, Answers.View(canvas)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableVideoData(nint handle, byte enable, ZegoVideoFrameFormat format, ZegoMediaPlayerInstanceIndex index) =>
        NativeEngine.Of(handle).Backend.MediaPlayers.EnableVideo((int)index, enable != 0, (VideoPixelFormat)format).Code;
}
