#pragma warning disable CA1031 // Exceptions must not reach native code; they are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about added and removed devices. The devices are passed by value, 3,072 bytes: see <see cref="LargeStructs"/>.</summary>
internal static unsafe class DeviceListCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        nint audio = LargeStructs.PassedByAddress
            ? (nint)(delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoAudioDeviceType, ZegoDeviceInfo*, nint, void>)&AudioByAddress
            : (nint)(delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoAudioDeviceType, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, nint, void>)&AudioInParts;
        nint video = LargeStructs.PassedByAddress
            ? (nint)(delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoDeviceInfo*, nint, void>)&VideoByAddress
            : (nint)(delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, nint, void>)&VideoInParts;
        native.RegisterAudioDeviceStateChanged(handle, (delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoAudioDeviceType, ZegoDeviceInfo, nint, void>)audio, id);
        native.RegisterVideoDeviceStateChanged(handle, (delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoDeviceInfo, nint, void>)video, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AudioByAddress(nint handle, ZegoUpdateType updateType, ZegoAudioDeviceType deviceType, ZegoDeviceInfo* device, nint id) =>
        AudioDeviceStateChanged(updateType, deviceType, device, id);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AudioInParts(
        nint handle, ZegoUpdateType updateType, ZegoAudioDeviceType deviceType, DevicePart a, DevicePart b, DevicePart c, DevicePart d, DevicePart e, DevicePart f, nint id)
    {
        var parts = stackalloc DevicePart[DevicePart.Count] { a, b, c, d, e, f };
        AudioDeviceStateChanged(updateType, deviceType, (ZegoDeviceInfo*)parts, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void VideoByAddress(nint handle, ZegoUpdateType updateType, ZegoDeviceInfo* device, nint id) => VideoDeviceStateChanged(updateType, device, id);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void VideoInParts(nint handle, ZegoUpdateType updateType, DevicePart a, DevicePart b, DevicePart c, DevicePart d, DevicePart e, DevicePart f, nint id)
    {
        var parts = stackalloc DevicePart[DevicePart.Count] { a, b, c, d, e, f };
        VideoDeviceStateChanged(updateType, (ZegoDeviceInfo*)parts, id);
    }

    private static void AudioDeviceStateChanged(ZegoUpdateType updateType, ZegoAudioDeviceType deviceType, ZegoDeviceInfo* device, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new AudioDeviceChanged((AudioDeviceType)deviceType, Copy.Type(updateType), Copy.Device(device)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(AudioDeviceStateChanged), fault);
            }
        }
    }

    private static void VideoDeviceStateChanged(ZegoUpdateType updateType, ZegoDeviceInfo* device, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new VideoDeviceChanged(Copy.Type(updateType), Copy.Device(device)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(VideoDeviceStateChanged), fault);
            }
        }
    }
}
