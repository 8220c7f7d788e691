#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Devices, here and at the publishers.</summary>
internal static unsafe class DeviceCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        DeviceListCallbacks.Register(native, handle, id);
        native.RegisterAudioDeviceVolumeChanged(handle, &AudioDeviceVolumeChanged, id);
        native.RegisterLocalDeviceExceptionOccurred(handle, &LocalDeviceExceptionOccurred, id);
        native.RegisterRemoteCameraStateUpdate(handle, &RemoteCameraStateUpdate, id);
        native.RegisterRemoteMicStateUpdate(handle, &RemoteMicStateUpdate, id);
        native.RegisterRemoteSpeakerStateUpdate(handle, &RemoteSpeakerStateUpdate, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AudioDeviceVolumeChanged(nint handle, ZegoAudioDeviceType deviceType, byte* deviceId, int volume, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new AudioDeviceVolumeChanged((AudioDeviceType)deviceType, Utf8.Read(deviceId), volume));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(AudioDeviceVolumeChanged), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LocalDeviceExceptionOccurred(nint handle, ZegoDeviceExceptionType exceptionType, ZegoDeviceType deviceType, byte* deviceId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new LocalDeviceFault((DeviceFault)exceptionType, (DeviceKind)deviceType, Utf8.Read(deviceId)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(LocalDeviceExceptionOccurred), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RemoteCameraStateUpdate(nint handle, byte* streamId, ZegoRemoteDeviceState state, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RemoteCameraStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RemoteCameraStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RemoteMicStateUpdate(nint handle, byte* streamId, ZegoRemoteDeviceState state, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RemoteMicrophoneStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RemoteMicStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RemoteSpeakerStateUpdate(nint handle, byte* streamId, ZegoRemoteDeviceState state, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RemoteSpeakerStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RemoteSpeakerStateUpdate), fault);
            }
        }
    }
}
