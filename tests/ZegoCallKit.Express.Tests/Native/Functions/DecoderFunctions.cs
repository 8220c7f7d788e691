using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Fine settings of played streams.</summary>
internal static unsafe class DecoderFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_set_play_stream_video_type" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoVideoStreamType, int>)&SetPlayStreamVideoType,
        "zego_express_enable_hardware_decoder" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableHardwareDecoder,
        "zego_express_is_video_decoder_supported" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoVideoCodecId, ZegoVideoCodecBackend, int*, int>)&IsVideoDecoderSupported,
        "zego_express_set_play_stream_decryption_key" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)&SetPlayStreamDecryptionKey,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPlayStreamVideoType(nint handle, byte* streamId, ZegoVideoStreamType streamType) => NativeEngine.Of(handle).Backend.Decoding.SetVideoLayer(Utf8.Read(streamId), (VideoLayer)streamType).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableHardwareDecoder(nint handle, byte enable) => NativeEngine.Of(handle).Backend.Decoding.EnableHardwareDecoder(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsVideoDecoderSupported(nint handle, ZegoVideoCodecId codecId, ZegoVideoCodecBackend codecBackend, int* isSupported)
    {
        var answer = NativeEngine.Of(handle).Backend.Decoding.IsDecoderSupported((VideoCodec)codecId);
        *isSupported = answer.Value ? 1 : 0;
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetPlayStreamDecryptionKey(nint handle, byte* streamId, byte* key) => NativeEngine.Of(handle).Backend.Decoding.SetDecryptionKey(Utf8.Read(streamId), Utf8.Read(key)).Code;
}
