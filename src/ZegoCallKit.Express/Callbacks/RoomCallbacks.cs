#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Rooms: states, users, streams, extra info, results.</summary>
internal static unsafe class RoomCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterRoomStateUpdate(handle, &RoomStateUpdate, id);
        native.RegisterRoomStateChanged(handle, &RoomStateChanged, id);
        native.RegisterRoomUserUpdate(handle, &RoomUserUpdate, id);
        native.RegisterRoomOnlineUserCountUpdate(handle, &RoomOnlineUserCountUpdate, id);
        native.RegisterRoomStreamUpdate(handle, &RoomStreamUpdate, id);
        native.RegisterRoomStreamExtraInfoUpdate(handle, &RoomStreamExtraInfoUpdate, id);
        native.RegisterRoomExtraInfoUpdate(handle, &RoomExtraInfoUpdate, id);
        native.RegisterRoomTokenWillExpire(handle, &RoomTokenWillExpire, id);
        native.RegisterRoomLoginResult(handle, &RoomLoginResult, id);
        native.RegisterRoomLogoutResult(handle, &RoomLogoutResult, id);
        native.RegisterRoomSetRoomExtraInfoResult(handle, &RoomSetRoomExtraInfoResult, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomStateUpdate(nint handle, byte* roomId, ZegoRoomState state, int errorCode, byte* extendedData, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomStateUpdated(engine.Texts.Get(roomId), (EngineRoomState)state, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomStateChanged(nint handle, byte* roomId, ZegoRoomStateChangedReason reason, int errorCode, byte* extendedData, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomStateChanged(engine.Texts.Get(roomId), (RoomStateReason)reason, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomStateChanged), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomUserUpdate(nint handle, byte* roomId, ZegoUpdateType updateType, ZegoUser* userList, uint userCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomUsersUpdated(engine.Texts.Get(roomId), (UpdateType)updateType, Copy.Users(userList, userCount, engine.Records)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomUserUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomOnlineUserCountUpdate(nint handle, byte* roomId, int count, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomOnlineUserCountUpdated(engine.Texts.Get(roomId), count));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomOnlineUserCountUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomStreamUpdate(nint handle, byte* roomId, ZegoUpdateType updateType, ZegoStream* streamList, uint streamInfoCount, byte* extendedData, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                var type = (UpdateType)updateType;
                var streams = Copy.Streams(streamList, streamInfoCount, engine.Records);
                var reasons = type == UpdateType.Delete ? DeleteReasons.Parse(extendedData, streams.Length) : [];
                engine.Raise(new RoomStreamsUpdated(engine.Texts.Get(roomId), type, streams, reasons));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomStreamUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomStreamExtraInfoUpdate(nint handle, byte* roomId, ZegoStream* streamList, uint streamInfoCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomStreamExtraInfoUpdated(engine.Texts.Get(roomId), Copy.Streams(streamList, streamInfoCount, engine.Records)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomStreamExtraInfoUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomExtraInfoUpdate(nint handle, byte* roomId, ZegoRoomExtraInfo* roomExtraInfoList, uint roomExtraInfoCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomExtraInfoUpdated(engine.Texts.Get(roomId), Copy.ExtraInfos(roomExtraInfoList, roomExtraInfoCount)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomExtraInfoUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomTokenWillExpire(nint handle, byte* roomId, int remainTimeInSecond, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomTokenWillExpire(engine.Texts.Get(roomId), TimeSpan.FromSeconds(remainTimeInSecond)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomTokenWillExpire), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomLoginResult(nint handle, int errorCode, byte* extendedData, byte* roomId, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomLoginResult(engine.Texts.Get(roomId), seq, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomLoginResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomLogoutResult(nint handle, int errorCode, byte* extendedData, byte* roomId, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomLogoutResult(engine.Texts.Get(roomId), seq, errorCode, engine.Texts.Get(extendedData)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomLogoutResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RoomSetRoomExtraInfoResult(nint handle, int errorCode, byte* roomId, byte* key, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new RoomExtraInfoSet(engine.Texts.Get(roomId), Utf8.Read(key), seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RoomSetRoomExtraInfoResult), fault);
            }
        }
    }
}
