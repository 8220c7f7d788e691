using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about devices, local and at the publishers.</summary>
internal static unsafe class DeviceCallbacks
{
    public static void AudioDeviceVolumeChanged(EngineCore engine, ZegoAudioDeviceType deviceType, byte* deviceId, int volume) =>
        engine.Raise(new AudioDeviceVolumeChanged((AudioDeviceType)deviceType, Utf8.Read(deviceId), volume));

    public static void LocalDeviceExceptionOccurred(EngineCore engine, ZegoDeviceExceptionType exceptionType, ZegoDeviceType deviceType, byte* deviceId) =>
        engine.Raise(new LocalDeviceFault((DeviceFault)exceptionType, (DeviceKind)deviceType, Utf8.Read(deviceId)));

    public static void RemoteCameraStateUpdate(EngineCore engine, byte* streamId, ZegoRemoteDeviceState state) =>
        engine.Raise(new RemoteCameraStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));

    public static void RemoteMicStateUpdate(EngineCore engine, byte* streamId, ZegoRemoteDeviceState state) =>
        engine.Raise(new RemoteMicrophoneStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));

    public static void RemoteSpeakerStateUpdate(EngineCore engine, byte* streamId, ZegoRemoteDeviceState state) =>
        engine.Raise(new RemoteSpeakerStateUpdated(engine.Texts.Get(streamId), (RemoteDeviceState)state));
}
