using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about rooms: states, users, streams, extra info and results.</summary>
internal static unsafe class RoomCallbacks
{
    public static void RoomStateChanged(EngineCore engine, byte* roomId, ZegoRoomStateChangedReason reason, int errorCode, byte* extendedData) =>
        engine.Raise(new RoomStateChanged(engine.Texts.Get(roomId), (RoomStateReason)reason, errorCode, engine.Texts.Get(extendedData)));

    public static void RoomUserUpdate(EngineCore engine, byte* roomId, ZegoUpdateType updateType, ZegoUser* userList, uint userCount) =>
        engine.Raise(new RoomUsersUpdated(engine.Texts.Get(roomId), Copy.Type(updateType), Copy.Users(userList, userCount, engine.Records)));

    public static void RoomOnlineUserCountUpdate(EngineCore engine, byte* roomId, int count) =>
        engine.Raise(new RoomOnlineUserCountUpdated(engine.Texts.Get(roomId), count));

    public static void RoomStreamUpdate(EngineCore engine, byte* roomId, ZegoUpdateType updateType, ZegoStream* streamList, uint streamInfoCount, byte* extendedData)
    {
        var type = Copy.Type(updateType);
        var streams = Copy.Streams(streamList, streamInfoCount, engine.Records);
        var reasons = type == UpdateType.Delete ? DeleteReasons.Parse(extendedData, streams.Length) : [];
        engine.Raise(new RoomStreamsUpdated(engine.Texts.Get(roomId), type, streams, reasons));
    }

    public static void RoomStreamExtraInfoUpdate(EngineCore engine, byte* roomId, ZegoStream* streamList, uint streamInfoCount) =>
        engine.Raise(new RoomStreamExtraInfoUpdated(engine.Texts.Get(roomId), Copy.Streams(streamList, streamInfoCount, engine.Records)));

    public static void RoomExtraInfoUpdate(EngineCore engine, byte* roomId, ZegoRoomExtraInfo* roomExtraInfoList, uint roomExtraInfoCount) =>
        engine.Raise(new RoomExtraInfoUpdated(engine.Texts.Get(roomId), Copy.ExtraInfos(roomExtraInfoList, roomExtraInfoCount)));

    public static void RoomTokenWillExpire(EngineCore engine, byte* roomId, int remainTimeInSecond) =>
        engine.Raise(new RoomTokenWillExpire(engine.Texts.Get(roomId), TimeSpan.FromSeconds(remainTimeInSecond)));

    public static void RoomLoginResult(EngineCore engine, int errorCode, byte* extendedData, byte* roomId, int seq) =>
        engine.Raise(new RoomLoginResult(engine.Texts.Get(roomId), seq, errorCode, engine.Texts.Get(extendedData)));

    public static void RoomSetRoomExtraInfoResult(EngineCore engine, int errorCode, byte* roomId, byte* key, int seq) =>
        engine.Raise(new RoomExtraInfoSet(engine.Texts.Get(roomId), Utf8.Read(key), seq, errorCode));
}
