using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions for processing captured audio.</summary>
internal static unsafe class AudioProcessingFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_enable_aec" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableAec,
        "zego_express_set_aec_mode" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAecMode, int>)&SetAecMode,
        "zego_express_enable_agc" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableAgc,
        "zego_express_enable_ans" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableAns,
        "zego_express_set_ans_mode" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAnsMode, int>)&SetAnsMode,
        "zego_express_enable_transient_ans" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, int>)&EnableTransientAns,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableAec(nint handle, byte enable) => NativeEngine.Of(handle).Backend.AudioProcessing.EnableEchoCancellation(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAecMode(nint handle, ZegoAecMode mode) => NativeEngine.Of(handle).Backend.AudioProcessing.SetEchoCancellationMode((EchoCancellationMode)mode).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableAgc(nint handle, byte enable) => NativeEngine.Of(handle).Backend.AudioProcessing.EnableGainControl(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableAns(nint handle, byte enable) => NativeEngine.Of(handle).Backend.AudioProcessing.EnableNoiseSuppression(enable != 0).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAnsMode(nint handle, ZegoAnsMode mode) => NativeEngine.Of(handle).Backend.AudioProcessing.SetNoiseSuppressionMode((NoiseSuppressionMode)mode).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EnableTransientAns(nint handle, byte enable) => NativeEngine.Of(handle).Backend.AudioProcessing.EnableTransientNoiseSuppression(enable != 0).Code;
}
