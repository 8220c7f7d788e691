using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Events of devices and levels.</summary>
internal static unsafe class DeviceEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case AudioDeviceChanged e:
                LargeStructCalls.AudioDeviceStateChanged(slots, (ZegoUpdateType)e.Type, (ZegoAudioDeviceType)e.DeviceType, Encode.Device(e.Device));
                return true;
            case Engine.Events.AudioDeviceVolumeChanged e:
                NativeCalls.AudioDeviceVolumeChanged(slots, (ZegoAudioDeviceType)e.DeviceType, arena.Text(e.DeviceId), e.Volume);
                return true;
            case VideoDeviceChanged e:
                LargeStructCalls.VideoDeviceStateChanged(slots, (ZegoUpdateType)e.Type, Encode.Device(e.Device));
                return true;
            case LocalDeviceFault e:
                NativeCalls.LocalDeviceExceptionOccurred(slots, (ZegoDeviceExceptionType)e.Fault, (ZegoDeviceType)e.Kind, arena.Text(e.DeviceId));
                return true;
            case CapturedSoundLevelUpdated e:
                NativeCalls.CapturedSoundLevelInfoUpdate(slots, Encode.Levels(arena, [new EngineSoundLevel("", e.Level, e.IsVoice)]));
                return true;
            case RemoteSoundLevelsUpdated e:
                NativeCalls.RemoteSoundLevelInfoUpdate(slots, Encode.Levels(arena, e.Levels), (uint)e.Levels.Count);
                return true;
            case CapturedSpectrumUpdated e:
                NativeCalls.CapturedAudioSpectrumUpdate(slots, Encode.CapturedSpectrum(arena, e.Bands));
                return true;
            case RemoteSpectraUpdated e:
                NativeCalls.RemoteAudioSpectrumUpdate(slots, Encode.Spectra(arena, e.Spectra), (uint)e.Spectra.Count);
                return true;
            default:
                return false;
        }
    }
}
