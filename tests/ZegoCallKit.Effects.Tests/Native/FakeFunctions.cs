using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ZegoCallKit.Effects.Interop;
using ZegoCallKit.Effects.Loading;

namespace ZegoCallKit.Effects.Tests.Native;

/// <summary>Implements the SDK's functions as unmanaged C# functions: calls go through native code and back, as with the library.</summary>
internal static unsafe class FakeFunctions
{
    // Never freed, like the SDK's own texts.
    private static readonly byte* VersionText = (byte*)Marshal.StringToCoTaskMemUTF8(FakeSdk.Version);
    private static readonly byte* AuthInfoText = (byte*)Marshal.StringToCoTaskMemUTF8(FakeSdk.AuthInfo);

    private static readonly AsyncLocal<List<string>?> ResourcesSeen = new();

    public static EffectsLibrary Library { get; } = EffectsLibrary.Bind("the table", Find);

    /// <summary>Collects the resources that are set from now on.</summary>
    public static List<string> WatchResources() => ResourcesSeen.Value = [];

    public static nint Find(string export) => export switch
    {
        "zego_effects_get_version" => (nint)(delegate* unmanaged[Cdecl]<byte*>)&GetVersion,
        "zego_effects_get_auth_info" => (nint)(delegate* unmanaged[Cdecl]<byte**, byte*, void>)&GetAuthInfo,
        "zego_effects_set_resources" => (nint)(delegate* unmanaged[Cdecl]<byte**, int, void>)&SetResources,
        "zego_effects_create" => (nint)(delegate* unmanaged[Cdecl]<nint*, byte*, void>)&Create,
        "zego_effects_destroy" => (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Destroy,
        "zego_effects_init_env" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int, void>)&Init,
        "zego_effects_uninit_env" => (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Uninit,
        "zego_effects_is_env_inited" => (nint)(delegate* unmanaged[Cdecl]<nint, byte>)&IsInitialized,
        "zego_effects_process_image_buffer_rgb" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, FrameParam, void>)&ProcessRgb,
        "zego_effects_process_image_buffer_yuv" => (nint)(delegate* unmanaged[Cdecl]<nint, byte**, uint*, FrameParam, void>)&ProcessYuv,
        _ => EffectFunctions.Find(export),
    };

    public static string Read(byte* text) => Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte* GetVersion() => VersionText;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void GetAuthInfo(byte** info, byte* appSign) => *info = Read(appSign).Length > 0 ? AuthInfoText : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SetResources(byte** paths, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ResourcesSeen.Value?.Add(Read(paths[i]));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Create(nint* handle, byte* license) => *handle = FakeSdk.Create(Read(license));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint handle) => FakeSdk.Of(handle)!.Destroy(handle);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint handle, int width, int height) => FakeSdk.Of(handle)!.Init(handle, width, height);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Uninit(nint handle) => FakeSdk.Of(handle)!.Uninit(handle);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsInitialized(nint handle) => FakeSdk.Of(handle)!.IsInitialized(handle) ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ProcessRgb(nint handle, byte* data, uint length, FrameParam param) => FakeSdk.Of(handle)!.Process(handle, param, ((nint)data, length));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ProcessYuv(nint handle, byte** planes, uint* lengths, FrameParam param)
    {
        var sdk = FakeSdk.Of(handle)!;
        if (planes[2] == null)
        {
            sdk.Process(handle, param, ((nint)planes[0], lengths[0]), ((nint)planes[1], lengths[1]));
        }
        else
        {
            sdk.Process(handle, param, ((nint)planes[0], lengths[0]), ((nint)planes[1], lengths[1]), ((nint)planes[2], lengths[2]));
        }
    }
}
