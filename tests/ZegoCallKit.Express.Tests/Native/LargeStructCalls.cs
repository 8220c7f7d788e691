using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>
/// Calls callbacks that take a device (3,072 bytes) by value. Where such a struct lies on the stack, six of 512 bytes one after another are the same to the
/// callee, which is how the kit receives them.
/// </summary>
internal static unsafe class LargeStructCalls
{
    public static void AudioDeviceStateChanged(NativeSlots slots, ZegoUpdateType updateType, ZegoAudioDeviceType deviceType, ZegoDeviceInfo device)
    {
        if (LargeStructs.PassedByAddress)
        {
            NativeCalls.AudioDeviceStateChanged(slots, updateType, deviceType, device);
            return;
        }

        var part = (DevicePart*)&device;
        var slot = slots[NativeCallback.AudioDeviceStateChanged];
        ((delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, ZegoAudioDeviceType, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, nint, void>)slot.Function)(
            NativeSlots.CallbackHandle, updateType, deviceType, part[0], part[1], part[2], part[3], part[4], part[5], slot.Context);
    }

    public static void VideoDeviceStateChanged(NativeSlots slots, ZegoUpdateType updateType, ZegoDeviceInfo device)
    {
        if (LargeStructs.PassedByAddress)
        {
            NativeCalls.VideoDeviceStateChanged(slots, updateType, device);
            return;
        }

        var part = (DevicePart*)&device;
        var slot = slots[NativeCallback.VideoDeviceStateChanged];
        ((delegate* unmanaged[Cdecl]<nint, ZegoUpdateType, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, DevicePart, nint, void>)slot.Function)(
            NativeSlots.CallbackHandle, updateType, part[0], part[1], part[2], part[3], part[4], part[5], slot.Context);
    }
}
