using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions that measure audio.</summary>
internal static unsafe class LevelFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_sound_level_monitor_with_config" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoSoundLevelConfig, int>)&StartSoundLevelMonitorWithConfig,
        "zego_express_stop_sound_level_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StopSoundLevelMonitor,
        "zego_express_start_audio_spectrum_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, uint, int>)&StartAudioSpectrumMonitor,
        "zego_express_stop_audio_spectrum_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StopAudioSpectrumMonitor,
        "zego_express_enable_headphone_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableHeadphoneMonitor,
        "zego_express_set_headphone_monitor_volume" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&SetHeadphoneMonitorVolume,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartSoundLevelMonitorWithConfig(nint handle, ZegoSoundLevelConfig config) => NativeEngine.Of(handle).Backend.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(config.Millisecond), config.EnableVad != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopSoundLevelMonitor(nint handle) => NativeEngine.Of(handle).Backend.Levels.StopSoundLevels().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartAudioSpectrumMonitor(nint handle, uint millisecond) => NativeEngine.Of(handle).Backend.Levels.StartSpectrum(TimeSpan.FromMilliseconds(millisecond)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopAudioSpectrumMonitor(nint handle) => NativeEngine.Of(handle).Backend.Levels.StopSpectrum().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableHeadphoneMonitor(nint handle, byte enable) => NativeEngine.Of(handle).Backend.Levels.EnableHeadphoneMonitor(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetHeadphoneMonitorVolume(nint handle, int volume) => NativeEngine.Of(handle).Backend.Levels.SetHeadphoneMonitorVolume(volume).Code;
}
