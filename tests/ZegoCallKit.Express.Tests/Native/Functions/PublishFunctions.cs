using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Publishing and preview.</summary>
internal static unsafe class PublishFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_publishing_stream_with_config" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublisherConfig, ZegoPublishChannel, int>)&StartPublishingStreamWithConfig,
        "zego_express_stop_publishing_stream" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, int>)&StopPublishingStream,
        "zego_express_set_stream_extra_info" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishChannel, int*, int>)&SetStreamExtraInfo,
        "zego_express_start_preview" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoCanvas*, ZegoPublishChannel, int>)&StartPreview,
        "zego_express_stop_preview" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, int>)&StopPreview,
        "zego_express_mute_publish_stream_audio" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoPublishChannel, int>)&MutePublishStreamAudio,
        "zego_express_mute_publish_stream_video" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoPublishChannel, int>)&MutePublishStreamVideo,
        "zego_express_take_publish_stream_snapshot" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, int>)&TakePublishStreamSnapshot,
        "zego_express_send_sei" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoPublishChannel, int>)&SendSei,
        "zego_express_set_publish_stream_encryption_key" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishChannel, int>)&SetPublishStreamEncryptionKey,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartPublishingStreamWithConfig(nint handle, byte* streamId, ZegoPublisherConfig config, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.StartPublishing(Utf8.Read(streamId), Utf8.Read(config.RoomId, 128), (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopPublishingStream(nint handle, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.StopPublishing((PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetStreamExtraInfo(nint handle, byte* extraInfo, ZegoPublishChannel channel, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Publishing.SetExtraInfo(Utf8.Read(extraInfo), (PublishChannel)channel), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartPreview(nint handle, ZegoCanvas* canvas, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.StartPreview(Answers.View(canvas), (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopPreview(nint handle, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.StopPreview((PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MutePublishStreamAudio(nint handle, byte mute, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.MuteAudio(mute != 0, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MutePublishStreamVideo(nint handle, byte mute, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.MuteVideo(mute != 0, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int TakePublishStreamSnapshot(nint handle, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.TakeSnapshot((PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendSei(nint handle, byte* data, uint dataLength, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.SendSei(new ReadOnlySpan<byte>(data, (int)dataLength).ToArray(), (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPublishStreamEncryptionKey(nint handle, byte* key, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Publishing.SetEncryptionKey(Utf8.Read(key), (PublishChannel)channel).Code;
}
