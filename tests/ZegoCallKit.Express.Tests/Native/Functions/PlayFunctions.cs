using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Playing.</summary>
internal static unsafe class PlayFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_playing_stream_with_config" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoCanvas*, ZegoPlayerConfig, int>)&StartPlayingStreamWithConfig,
        "zego_express_stop_playing_stream" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int>)&StopPlayingStream,
        "zego_express_update_playing_canvas" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoCanvas*, int>)&UpdatePlayingCanvas,
        "zego_express_set_play_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&SetPlayVolume,
        "zego_express_mute_play_stream_audio" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte, int>)&MutePlayStreamAudio,
        "zego_express_mute_play_stream_video" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte, int>)&MutePlayStreamVideo,
        "zego_express_take_play_stream_snapshot" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int>)&TakePlayStreamSnapshot,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartPlayingStreamWithConfig(nint handle, byte* streamId, ZegoCanvas* canvas, ZegoPlayerConfig config) => NativeEngine.Of(handle).Backend.Playing.StartPlaying(Utf8.Read(streamId), Utf8.Read(config.RoomId, 128), Answers.View(canvas)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopPlayingStream(nint handle, byte* streamId) => NativeEngine.Of(handle).Backend.Playing.StopPlaying(Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int UpdatePlayingCanvas(nint handle, byte* streamId, ZegoCanvas* canvas) => NativeEngine.Of(handle).Backend.Playing.SetView(Utf8.Read(streamId), Answers.View(canvas)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPlayVolume(nint handle, byte* streamId, int volume) => NativeEngine.Of(handle).Backend.Playing.SetVolume(Utf8.Read(streamId), volume).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MutePlayStreamAudio(nint handle, byte* streamId, byte mute) => NativeEngine.Of(handle).Backend.Playing.MuteAudio(Utf8.Read(streamId), mute != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MutePlayStreamVideo(nint handle, byte* streamId, byte mute) => NativeEngine.Of(handle).Backend.Playing.MuteVideo(Utf8.Read(streamId), mute != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int TakePlayStreamSnapshot(nint handle, byte* streamId) => NativeEngine.Of(handle).Backend.Playing.TakeSnapshot(Utf8.Read(streamId)).Code;
}
