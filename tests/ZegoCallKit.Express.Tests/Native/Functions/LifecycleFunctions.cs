using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions of the engine's lifecycle.</summary>
internal static unsafe class LifecycleFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_engine_destroy_handle" => (nint)(delegate* unmanaged[Cdecl]<nint, void>)&EngineDestroyHandle,
        "zego_express_get_version" => (nint)(delegate* unmanaged[Cdecl]<nint, byte**, int>)&GetVersion,
        "zego_express_set_room_mode" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoRoomMode, int>)&SetRoomMode,
        "zego_express_set_log_config" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoLogConfig, int>)&SetLogConfig,
        "zego_express_engine_init_with_profile" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoEngineProfile, int>)&EngineInitWithProfile,
        "zego_express_engine_uninit_async" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&EngineUninitAsync,
        "zego_express_upload_log" => (nint)(delegate* unmanaged[Cdecl]<nint, int*, int>)&UploadLog,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EngineDestroyHandle(nint handle) => NativeEngine.Destroy(handle);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetVersion(nint handle, byte** version)
    {
        *version = (byte*)NativeEngine.Of(handle).VersionText;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetRoomMode(nint handle, ZegoRoomMode mode)
    {
        NativeEngine.Of(handle).RoomMode = (RoomMode)mode;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetLogConfig(nint handle, ZegoLogConfig config)
    {
        NativeEngine.Of(handle).LogDirectory = Utf8.Read(config.LogPath, 512);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EngineInitWithProfile(nint handle, ZegoEngineProfile profile)
    {
        var native = NativeEngine.Of(handle);
        var managed = new EngineProfile
        {
            AppId = profile.AppId,
            AppSign = Utf8.Read(profile.AppSign, 64),
            Scenario = (Scenario)profile.Scenario,
            RoomMode = native.RoomMode,
        };
        return native.Backend.Lifecycle.Initialize(managed, new NativeEventSink(native.Slots), new NativeFrameSink(native.Slots)).Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int EngineUninitAsync(nint handle) => NativeEngine.Of(handle).Backend.Lifecycle.Uninitialize().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int UploadLog(nint handle, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Lifecycle.UploadLog(), sequence);
    }
}
