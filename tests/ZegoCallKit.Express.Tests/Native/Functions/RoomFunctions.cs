using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Rooms.</summary>
internal static unsafe class RoomFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_login_room_with_callback" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUser, ZegoRoomConfig*, int*, int>)&LoginRoomWithCallback,
        "zego_express_logout_room_with_callback" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int*, int>)&LogoutRoomWithCallback,
        "zego_express_switch_room" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, ZegoRoomConfig*, int>)&SwitchRoom,
        "zego_express_renew_token" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)&RenewToken,
        "zego_express_set_room_extra_info" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, int*, int>)&SetRoomExtraInfo,
        "zego_express_get_room_stream_list" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoRoomStreamListType, ZegoRoomStreamList**, int>)&GetRoomStreamList,
        "zego_express_free_room_stream_list" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoRoomStreamList*, int>)&FreeRoomStreamList,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LoginRoomWithCallback(nint handle, byte* roomId, ZegoUser user, ZegoRoomConfig* config, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Rooms.Login(Utf8.Read(roomId), new EngineUser(Utf8.Read(user.UserId, 64), Utf8.Read(user.UserName, 256)), Options(config)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LogoutRoomWithCallback(nint handle, byte* roomId, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Rooms.Logout(Utf8.Read(roomId)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SwitchRoom(nint handle, byte* fromRoomId, byte* toRoomId, ZegoRoomConfig* config) => NativeEngine.Of(handle).Backend.Rooms.SwitchRoom(Utf8.Read(fromRoomId), Utf8.Read(toRoomId), Options(config)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RenewToken(nint handle, byte* roomId, byte* token) => NativeEngine.Of(handle).Backend.Rooms.RenewToken(Utf8.Read(roomId), Utf8.Read(token)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetRoomExtraInfo(nint handle, byte* roomId, byte* key, byte* value, int* sequence)
    {
        return Answers.Of(NativeEngine.Of(handle).Backend.Rooms.SetExtraInfo(Utf8.Read(roomId), Utf8.Read(key), Utf8.Read(value)), sequence);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetRoomStreamList(nint handle, byte* roomId, ZegoRoomStreamListType streamListType, ZegoRoomStreamList** streamList)
    {
        var native = NativeEngine.Of(handle);
        var answer = native.Backend.Rooms.GetStreams(Utf8.Read(roomId));
        *streamList = null;
        if (answer.Value is { } streams)
        {
            var arena = new NativeArena();
            var list = arena.Array<ZegoRoomStreamList>(1);
            list->PlayStreamList = Encode.Streams(arena, streams);
            list->PlayStreamListCount = (uint)streams.Count;
            *streamList = list;
            native.Lists.Add((nint)list, arena);
        }

        return answer.Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FreeRoomStreamList(nint handle, ZegoRoomStreamList* streamList) => NativeEngine.Of(handle).Lists.Free((nint)streamList);

    private static EngineLoginOptions Options(ZegoRoomConfig* config) => new()
    {
        MaxMemberCount = (int)config->MaxMemberCount,
        NotifyUsers = config->IsUserStatusNotify != 0,
        Token = Utf8.Read(config->Token, 2048),
    };
}
