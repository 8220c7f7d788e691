using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Beauty, and the user's processing of captured frames.</summary>
internal static unsafe class EffectsFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_effects_env" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StartEffectsEnv,
        "zego_express_enable_effects_beauty" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableEffectsBeauty,
        "zego_express_set_effects_beauty_param" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoEffectsBeautyParam, int>)&SetEffectsBeautyParam,
        "zego_express_enable_custom_video_processing" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoCustomVideoProcessConfig*, ZegoPublishChannel, int>)&EnableCustomVideoProcessing,
        "zego_express_send_custom_video_processed_raw_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte**, uint*, ZegoVideoFrameParam, ulong, ZegoPublishChannel, int>)&SendCustomVideoProcessedRawData,
        "zego_express_enable_custom_audio_capture_processing" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoCustomAudioProcessConfig*, int>)&EnableCustomAudioCaptureProcessing,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartEffectsEnv(nint handle) => NativeEngine.Of(handle).Backend.Effects.StartEnvironment().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableEffectsBeauty(nint handle, byte enable) => NativeEngine.Of(handle).Backend.Effects.EnableBeauty(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetEffectsBeautyParam(nint handle, ZegoEffectsBeautyParam param) => NativeEngine.Of(handle).Backend.Effects.SetBeauty(new BeautyLevels
    {
        Whiten = param.WhitenIntensity,
        Rosy = param.RosyIntensity,
        Smooth = param.SmoothIntensity,
        Sharpen = param.SharpenIntensity,
    }).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCustomVideoProcessing(nint handle, byte enable, ZegoCustomVideoProcessConfig* config, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.CustomVideo.EnableProcessing(enable != 0 && config->BufferType == ZegoVideoBufferType.RawData, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendCustomVideoProcessedRawData(nint handle, byte** data, uint* dataLength, ZegoVideoFrameParam param, ulong referenceTime, ZegoPublishChannel channel) =>
        NativeEngine.Of(handle).Slots.Processed.Take(data, referenceTime, (PublishChannel)channel);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCustomAudioCaptureProcessing(nint handle, byte enable, ZegoCustomAudioProcessConfig* config) => NativeEngine.Of(handle).Backend.CustomAudio.EnableCaptureProcessing(
        enable != 0, config->SampleRate == ZegoAudioSampleRate.Unknown ? null : new AudioFormat((int)config->SampleRate, (int)config->Channel)).Code;
}
