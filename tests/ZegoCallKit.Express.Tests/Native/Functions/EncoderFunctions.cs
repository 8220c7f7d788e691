using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions that configure publications.</summary>
internal static unsafe class EncoderFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_set_video_config" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoVideoConfig, ZegoPublishChannel, int>)&SetVideoConfig,
        "zego_express_get_video_config" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, ZegoVideoConfig*, int>)&GetVideoConfig,
        "zego_express_set_audio_config_by_channel" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioConfig, ZegoPublishChannel, int>)&SetAudioConfigByChannel,
        "zego_express_get_audio_config_by_channel" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, ZegoAudioConfig*, int>)&GetAudioConfigByChannel,
        "zego_express_set_video_mirror_mode" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoVideoMirrorMode, ZegoPublishChannel, int>)&SetVideoMirrorMode,
        "zego_express_set_capture_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&SetCaptureVolume,
        "zego_express_enable_traffic_control_by_channel" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int, ZegoPublishChannel, int>)&EnableTrafficControlByChannel,
        "zego_express_set_min_video_bitrate_for_traffic_control_by_channel" => (nint)(delegate* unmanaged[Cdecl]<nint, int, ZegoTrafficControlMinVideoBitrateMode, ZegoPublishChannel, int>)&SetMinVideoBitrateForTrafficControlByChannel,
        "zego_express_enable_hardware_encoder" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableHardwareEncoder,
        "zego_express_is_video_encoder_supported" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoVideoCodecId, ZegoVideoCodecBackend, int*, int>)&IsVideoEncoderSupported,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetVideoConfig(nint handle, ZegoVideoConfig config, ZegoPublishChannel channel)
    {
        return NativeEngine.Of(handle).Backend.Encoding.SetVideoConfig(
            new VideoConfig
            {
                CaptureWidth = config.CaptureWidth,
                CaptureHeight = config.CaptureHeight,
                EncodeWidth = config.EncodeWidth,
                EncodeHeight = config.EncodeHeight,
                FramesPerSecond = config.Fps,
                BitrateKbps = config.Bitrate,
                Codec = (VideoCodec)config.CodecId,
                KeyFrameIntervalSeconds = config.KeyFrameInterval,
            },
            (PublishChannel)channel).Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetVideoConfig(nint handle, ZegoPublishChannel channel, ZegoVideoConfig* config)
    {
        var answer = NativeEngine.Of(handle).Backend.Encoding.GetVideoConfig((PublishChannel)channel);
        *config = new ZegoVideoConfig
        {
            CaptureWidth = answer.Value.CaptureWidth,
            CaptureHeight = answer.Value.CaptureHeight,
            EncodeWidth = answer.Value.EncodeWidth,
            EncodeHeight = answer.Value.EncodeHeight,
            Fps = answer.Value.FramesPerSecond,
            Bitrate = answer.Value.BitrateKbps,
            CodecId = (ZegoVideoCodecId)answer.Value.Codec,
            KeyFrameInterval = answer.Value.KeyFrameIntervalSeconds,
        };
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAudioConfigByChannel(nint handle, ZegoAudioConfig config, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Encoding.SetAudioConfig(new AudioConfig { BitrateKbps = config.Bitrate, Channels = (int)config.Channel, Codec = (AudioCodec)config.CodecId }, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetAudioConfigByChannel(nint handle, ZegoPublishChannel channel, ZegoAudioConfig* config)
    {
        var answer = NativeEngine.Of(handle).Backend.Encoding.GetAudioConfig((PublishChannel)channel);
        *config = new ZegoAudioConfig { Bitrate = answer.Value.BitrateKbps, Channel = (ZegoAudioChannel)answer.Value.Channels, CodecId = (ZegoAudioCodecId)answer.Value.Codec };
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetVideoMirrorMode(nint handle, ZegoVideoMirrorMode mirrorMode, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Encoding.SetMirrorMode((VideoMirrorMode)mirrorMode, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetCaptureVolume(nint handle, int volume) => NativeEngine.Of(handle).Backend.Encoding.SetCaptureVolume(volume).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableTrafficControlByChannel(nint handle, byte enable, int property, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Encoding.EnableTrafficControl(enable != 0, property, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetMinVideoBitrateForTrafficControlByChannel(nint handle, int bitrate, ZegoTrafficControlMinVideoBitrateMode mode, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Encoding.SetMinVideoBitrate(bitrate, mode == ZegoTrafficControlMinVideoBitrateMode.NoVideo, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableHardwareEncoder(nint handle, byte enable) => NativeEngine.Of(handle).Backend.Encoding.EnableHardwareEncoder(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsVideoEncoderSupported(nint handle, ZegoVideoCodecId codecId, ZegoVideoCodecBackend codecBackend, int* isSupported)
    {
        var answer = NativeEngine.Of(handle).Backend.Encoding.IsEncoderSupported((VideoCodec)codecId);
        *isSupported = answer.Value ? 1 : 0;
        return answer.Code;
    }
}
