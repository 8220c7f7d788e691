using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Benchmarks.Native;

/// <summary>Functions of the engine that do nothing: only the cost of calling them remains.</summary>
internal static unsafe class QuietFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_mute_microphone" => (nint)MuteMicrophone,
        "zego_express_set_play_volume" => (nint)SetPlayVolume,
        "zego_express_login_room_with_callback" => (nint)Login,
        _ => 0,
    };

    public static delegate* unmanaged[Cdecl]<nint, byte, int> MuteMicrophone => &OnMuteMicrophone;

    public static delegate* unmanaged[Cdecl]<nint, byte*, int, int> SetPlayVolume => &OnSetPlayVolume;

    public static delegate* unmanaged[Cdecl]<nint, byte*, ZegoUser, ZegoRoomConfig*, int*, int> Login => &OnLogin;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMuteMicrophone(nint handle, byte mute) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSetPlayVolume(nint handle, byte* streamId, int volume) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLogin(nint handle, byte* roomId, ZegoUser user, ZegoRoomConfig* config, int* sequence) => 0;
}
