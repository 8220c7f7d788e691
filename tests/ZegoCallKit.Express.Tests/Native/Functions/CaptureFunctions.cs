using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Cameras and the switches of capture.</summary>
internal static unsafe class CaptureFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_mute_microphone" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&MuteMicrophone,
        "zego_express_mute_speaker" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&MuteSpeaker,
        "zego_express_enable_audio_capture_device" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableAudioCaptureDevice,
        "zego_express_enable_camera" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoExpNotifyDeviceStateMode, ZegoPublishChannel, int>)&EnableCamera,
        "zego_express_get_video_device_list" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, ZegoDeviceInfo**, int>)&GetVideoDeviceList,
        "zego_express_free_video_device_list" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoDeviceInfo*, int>)&FreeVideoDeviceList,
        "zego_express_get_default_video_device_id" => (nint)(delegate* unmanaged[Cdecl]<nint, byte**, int>)&GetDefaultVideoDeviceId,
        "zego_express_use_video_device" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishChannel, int>)&UseVideoDevice,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MuteMicrophone(nint handle, byte mute) => NativeEngine.Of(handle).Backend.Capture.MuteMicrophone(mute != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MuteSpeaker(nint handle, byte mute) => NativeEngine.Of(handle).Backend.Capture.MuteSpeaker(mute != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableAudioCaptureDevice(nint handle, byte enable) => NativeEngine.Of(handle).Backend.Capture.EnableAudioCapture(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableCamera(nint handle, byte enable, ZegoExpNotifyDeviceStateMode notifyMode, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Capture.EnableCamera(enable != 0, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetVideoDeviceList(nint handle, int* deviceCount, ZegoDeviceInfo** deviceList)
    {
        var native = NativeEngine.Of(handle);
        return Answers.Devices(native, native.Backend.Capture.GetCameras(), deviceCount, deviceList);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FreeVideoDeviceList(nint handle, ZegoDeviceInfo* deviceList) => NativeEngine.Of(handle).Lists.Free((nint)deviceList);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetDefaultVideoDeviceId(nint handle, byte** deviceId)
    {
        return Answers.Text(NativeEngine.Of(handle).Backend.Capture.GetDefaultCameraId(), deviceId);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int UseVideoDevice(nint handle, byte* deviceId, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Capture.UseCamera(Utf8.Read(deviceId), (PublishChannel)channel).Code;
}
