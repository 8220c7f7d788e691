using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The callbacks of rooms as ZEGO's wrapper has them: everything is decoded and logged on the engine's thread, and a closure is posted to the pump.</summary>
internal static unsafe class WrapperRoomEvents
{
    public static void Register(NativeSlots slots)
    {
        slots.Set(NativeCallback.RoomStateChanged, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoRoomStateChangedReason, int, byte*, nint, void>)&OnRoomState, 0);
        slots.Set(NativeCallback.RoomStreamUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)&OnStreams, 0);
        slots.Set(NativeCallback.RoomUserUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoUser*, uint, nint, void>)&OnUsers, 0);
        slots.Set(NativeCallback.ImRecvBroadcastMessage, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoBroadcastMessageInfo*, uint, nint, void>)&OnBroadcasts, 0);
        slots.Set(NativeCallback.ImRecvCustomCommand, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUser, byte*, nint, void>)&OnCommand, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnRoomState(nint handle, byte* roomId, ZegoRoomStateChangedReason reason, int code, byte* extendedData, nint context)
    {
        if (WrapperHandlers.RoomState is not null)
        {
            var room = WrapperText.Read(roomId);
            var extended = WrapperText.Read(extendedData);
            var log = string.Format("onRoomStateChanged room:{0} reason:{1} code:{2} extended:{3}", room, reason, code, extended);
            WrapperHandlers.Post(_ => WrapperHandlers.RoomState?.Invoke(room, (int)reason, code, extended));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnStreams(nint handle, byte* roomId, ZegoUpdateType type, ZegoStream* list, uint count, byte* extendedData, nint context)
    {
        if (WrapperHandlers.Streams is not null)
        {
            var room = WrapperText.Read(roomId);
            var extended = WrapperText.Read(extendedData);
            var streams = new List<WrapperStream>();
            foreach (var stream in WrapperText.Structs<StreamStruct>(list, count))
            {
                streams.Add(new WrapperStream { User = WrapperText.Read(stream.User), Id = WrapperText.Read(stream.Id), ExtraInfo = WrapperText.Read(stream.ExtraInfo) });
            }

            var log = string.Format("onRoomStreamUpdate room:{0} type:{1} count:{2} extended:{3}", room, type, count, extended);
            WrapperHandlers.Post(_ => WrapperHandlers.Streams?.Invoke(room, type, streams, extended));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnUsers(nint handle, byte* roomId, ZegoUpdateType type, ZegoUser* list, uint count, nint context)
    {
        if (WrapperHandlers.Users is not null)
        {
            var room = WrapperText.Read(roomId);
            var users = new List<WrapperUser>();
            foreach (var user in WrapperText.Structs<UserStruct>(list, count))
            {
                users.Add(WrapperText.Read(user));
            }

            var log = string.Format("onRoomUserUpdate room:{0} type:{1} count:{2}", room, type, count);
            WrapperHandlers.Post(_ => WrapperHandlers.Users?.Invoke(room, type, users));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnBroadcasts(nint handle, byte* roomId, ZegoBroadcastMessageInfo* list, uint count, nint context)
    {
        if (WrapperHandlers.Broadcasts is not null)
        {
            var room = WrapperText.Read(roomId);
            var messages = new List<WrapperMessage>();
            foreach (var message in WrapperText.Structs<MessageStruct>(list, count))
            {
                messages.Add(new WrapperMessage { Text = WrapperText.Read(message.Message), Id = message.Id, SentAt = message.SentAt, From = WrapperText.Read(message.From) });
            }

            var log = string.Format("onIMRecvBroadcastMessage room:{0} count:{1}", room, count);
            WrapperHandlers.Post(_ => WrapperHandlers.Broadcasts?.Invoke(room, messages));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnCommand(nint handle, byte* roomId, ZegoUser from, byte* command, nint context)
    {
        if (WrapperHandlers.Command is not null)
        {
            var room = WrapperText.Read(roomId);
            var user = WrapperText.Read(WrapperText.Structs<UserStruct>(&from, 1)[0]);
            var text = WrapperText.Read(command);
            var log = string.Format("onIMRecvCustomCommand room:{0} content:{1}", room, text);
            WrapperHandlers.Post(_ => WrapperHandlers.Command?.Invoke(room, user, text));
            WrapperText.Log(log);
        }
    }
}
