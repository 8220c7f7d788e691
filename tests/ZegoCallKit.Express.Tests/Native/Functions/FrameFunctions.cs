using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Raw frames in and out.</summary>
internal static unsafe class FrameFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_enable_custom_video_capture" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoCustomVideoCaptureConfig*, ZegoPublishChannel, int>)&EnableCustomVideoCapture,
        "zego_express_enable_custom_video_render" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoCustomVideoRenderConfig*, int>)&EnableCustomVideoRender,
        "zego_express_enable_captured_video_custom_video_render" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoPublishChannel, int>)&EnableCapturedVideoCustomVideoRender,
        "zego_express_enable_remote_video_custom_video_render" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, byte*, int>)&EnableRemoteVideoCustomVideoRender,
        "zego_express_start_audio_data_observer" => (nint)(delegate* unmanaged[Cdecl]<nint, uint, ZegoAudioFrameParam, int>)&StartAudioDataObserver,
        "zego_express_stop_audio_data_observer" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StopAudioDataObserver,
        "zego_express_send_custom_video_capture_raw_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoVideoFrameParam, ulong, uint, ZegoPublishChannel, int>)&SendCustomVideoCaptureRawData,
        "zego_express_send_custom_audio_capture_pcm_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoAudioFrameParam, ZegoPublishChannel, int>)&SendCustomAudioCapturePcmData,
        "zego_express_fetch_custom_audio_render_pcm_data" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoAudioFrameParam, int>)&FetchCustomAudioRenderPcmData,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCustomVideoCapture(nint handle, byte enable, ZegoCustomVideoCaptureConfig* config, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.CustomVideo.EnableCapture(enable != 0 && config->BufferType == ZegoVideoBufferType.RawData, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCustomVideoRender(nint handle, byte enable, ZegoCustomVideoRenderConfig* config) => NativeEngine.Of(handle).Backend.CustomVideo.EnableRender(enable != 0, config->FrameFormatSeries == ZegoVideoFrameFormatSeries.Yuv ? VideoPixelFormat.I420 : VideoPixelFormat.Bgra32, config->EnableEngineRender != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCapturedVideoCustomVideoRender(nint handle, byte enable, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.CustomVideo.EnableCapturedRender(enable != 0, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableRemoteVideoCustomVideoRender(nint handle, byte enable, byte* streamId) => NativeEngine.Of(handle).Backend.CustomVideo.EnableRemoteRender(enable != 0, Utf8.Read(streamId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartAudioDataObserver(nint handle, uint observerBitMask, ZegoAudioFrameParam param) => NativeEngine.Of(handle).Backend.CustomAudio.StartObserver((AudioObservation)observerBitMask, param.SampleRate == ZegoAudioSampleRate.Unknown ? null : new AudioFormat((int)param.SampleRate, (int)param.Channel)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopAudioDataObserver(nint handle) => NativeEngine.Of(handle).Backend.CustomAudio.StopObserver().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendCustomVideoCaptureRawData(nint handle, byte* data, uint dataLength, ZegoVideoFrameParam @params, ulong referenceTimeMillisecond, uint referenceTimeScale, ZegoPublishChannel channel)
    {
        var frame = new VideoFrame(new ReadOnlySpan<byte>(data, (int)dataLength), (VideoPixelFormat)@params.Format, @params.Width, @params.Height, TimeSpan.FromSeconds((double)referenceTimeMillisecond / referenceTimeScale)) { Rotation = @params.Rotation };
        return NativeEngine.Of(handle).Backend.Frames.SendVideo(in frame, (PublishChannel)channel).Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SendCustomAudioCapturePcmData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param, ZegoPublishChannel channel)
    {
        var frame = new AudioFrame(new ReadOnlySpan<short>(data, (int)dataLength / sizeof(short)), new AudioFormat((int)param.SampleRate, (int)param.Channel), TimeSpan.Zero);
        return NativeEngine.Of(handle).Backend.Frames.SendAudio(in frame, (PublishChannel)channel).Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FetchCustomAudioRenderPcmData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param) => NativeEngine.Of(handle).Fetch();
}
