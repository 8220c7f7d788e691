using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Tests.Native;

/// <summary>The pairs of functions of the ten effects.</summary>
internal static unsafe class EffectFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_effects_enable_whiten" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableWhiten,
        "zego_effects_set_whiten_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetWhiten,
        "zego_effects_enable_smooth" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableSmooth,
        "zego_effects_set_smooth_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetSmooth,
        "zego_effects_enable_sharpen" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableSharpen,
        "zego_effects_set_sharpen_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetSharpen,
        "zego_effects_enable_rosy" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableRosy,
        "zego_effects_set_rosy_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetRosy,
        "zego_effects_enable_big_eyes" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableBigEyes,
        "zego_effects_set_big_eyes_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetBigEyes,
        "zego_effects_enable_face_lifting" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableFaceLifting,
        "zego_effects_set_face_lifting_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetFaceLifting,
        "zego_effects_enable_small_mouth" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableSmallMouth,
        "zego_effects_set_small_mouth_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetSmallMouth,
        "zego_effects_enable_eyes_brightening" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableEyesBrightening,
        "zego_effects_set_eyes_brightening_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetEyesBrightening,
        "zego_effects_enable_teeth_whitening" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableTeethWhitening,
        "zego_effects_set_teeth_whitening_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetTeethWhitening,
        "zego_effects_enable_nose_narrowing" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, void>)&EnableNoseNarrowing,
        "zego_effects_set_nose_narrowing_param" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, void>)&SetNoseNarrowing,
        _ => 0,
    };

    private static void Enable(nint handle, string effect, byte on) => FakeSdk.Of(handle)!.Note($"{(on != 0 ? "enable" : "disable")} {effect}");

    private static void Set(nint handle, string effect, int* level) => FakeSdk.Of(handle)!.Note($"set {effect} {*level}");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableWhiten(nint handle, byte on) => Enable(handle, "whiten", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetWhiten(nint handle, int* level) => Set(handle, "whiten", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableSmooth(nint handle, byte on) => Enable(handle, "smooth", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetSmooth(nint handle, int* level) => Set(handle, "smooth", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableSharpen(nint handle, byte on) => Enable(handle, "sharpen", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetSharpen(nint handle, int* level) => Set(handle, "sharpen", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableRosy(nint handle, byte on) => Enable(handle, "rosy", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetRosy(nint handle, int* level) => Set(handle, "rosy", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableBigEyes(nint handle, byte on) => Enable(handle, "big_eyes", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetBigEyes(nint handle, int* level) => Set(handle, "big_eyes", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableFaceLifting(nint handle, byte on) => Enable(handle, "face_lifting", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetFaceLifting(nint handle, int* level) => Set(handle, "face_lifting", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableSmallMouth(nint handle, byte on) => Enable(handle, "small_mouth", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetSmallMouth(nint handle, int* level) => Set(handle, "small_mouth", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableEyesBrightening(nint handle, byte on) => Enable(handle, "eyes_brightening", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetEyesBrightening(nint handle, int* level) => Set(handle, "eyes_brightening", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableTeethWhitening(nint handle, byte on) => Enable(handle, "teeth_whitening", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetTeethWhitening(nint handle, int* level) => Set(handle, "teeth_whitening", level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EnableNoseNarrowing(nint handle, byte on) => Enable(handle, "nose_narrowing", on);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetNoseNarrowing(nint handle, int* level) => Set(handle, "nose_narrowing", level);
}
