using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Microphones and speakers.</summary>
internal static unsafe class DeviceFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_get_audio_device_list" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, int*, ZegoDeviceInfo**, int>)&GetAudioDeviceList,
        "zego_express_free_audio_device_list" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoDeviceInfo*, int>)&FreeAudioDeviceList,
        "zego_express_get_default_audio_device_id" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte**, int>)&GetDefaultAudioDeviceId,
        "zego_express_use_audio_device" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int>)&UseAudioDevice,
        "zego_express_get_audio_device_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int*, int>)&GetAudioDeviceVolume,
        "zego_express_set_audio_device_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int, int>)&SetAudioDeviceVolume,
        "zego_express_start_audio_device_volume_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int>)&StartAudioDeviceVolumeMonitor,
        "zego_express_stop_audio_device_volume_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioDeviceType, byte*, int>)&StopAudioDeviceVolumeMonitor,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetAudioDeviceList(nint handle, ZegoAudioDeviceType deviceType, int* deviceCount, ZegoDeviceInfo** deviceList)
    {
        var native = NativeEngine.Of(handle);
        return Answers.Devices(native, native.Backend.AudioDevices.GetDevices((AudioDeviceType)deviceType), deviceCount, deviceList);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FreeAudioDeviceList(nint handle, ZegoDeviceInfo* deviceList) => NativeEngine.Of(handle).Lists.Free((nint)deviceList);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetDefaultAudioDeviceId(nint handle, ZegoAudioDeviceType deviceType, byte** deviceId)
    {
        return Answers.Text(NativeEngine.Of(handle).Backend.AudioDevices.GetDefaultId((AudioDeviceType)deviceType), deviceId);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int UseAudioDevice(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId) => NativeEngine.Of(handle).Backend.AudioDevices.Use((AudioDeviceType)deviceType, Utf8.Read(deviceId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetAudioDeviceVolume(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId, int* volume)
    {
        var answer = NativeEngine.Of(handle).Backend.AudioDevices.GetVolume((AudioDeviceType)deviceType, Utf8.Read(deviceId));
        *volume = answer.Value;
        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAudioDeviceVolume(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId, int volume) => NativeEngine.Of(handle).Backend.AudioDevices.SetVolume((AudioDeviceType)deviceType, Utf8.Read(deviceId), volume).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartAudioDeviceVolumeMonitor(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId) => NativeEngine.Of(handle).Backend.AudioDevices.StartVolumeMonitor((AudioDeviceType)deviceType, Utf8.Read(deviceId)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopAudioDeviceVolumeMonitor(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId) => NativeEngine.Of(handle).Backend.AudioDevices.StopVolumeMonitor((AudioDeviceType)deviceType, Utf8.Read(deviceId)).Code;
}
