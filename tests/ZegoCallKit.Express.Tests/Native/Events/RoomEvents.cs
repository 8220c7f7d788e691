using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Events of rooms.</summary>
internal static unsafe class RoomEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case Engine.Events.RoomStateChanged e:
                NativeCalls.RoomStateChanged(slots, arena.Text(e.RoomId), (ZegoRoomStateChangedReason)e.Reason, e.Code, arena.Text(e.ExtendedData));
                return true;
            case RoomUsersUpdated e:
                NativeCalls.RoomUserUpdate(slots, arena.Text(e.RoomId), (ZegoUpdateType)e.Type, Encode.Users(arena, e.Users), (uint)e.Users.Count);
                return true;
            case RoomOnlineUserCountUpdated e:
                NativeCalls.RoomOnlineUserCountUpdate(slots, arena.Text(e.RoomId), e.Count);
                return true;
            case RoomStreamsUpdated e:
                NativeCalls.RoomStreamUpdate(slots, arena.Text(e.RoomId), (ZegoUpdateType)e.Type, Encode.Streams(arena, e.Streams), (uint)e.Streams.Count, arena.Text(Encode.Reasons(e)));
                return true;
            case RoomStreamExtraInfoUpdated e:
                NativeCalls.RoomStreamExtraInfoUpdate(slots, arena.Text(e.RoomId), Encode.Streams(arena, e.Streams), (uint)e.Streams.Count);
                return true;
            case RoomExtraInfoUpdated e:
                NativeCalls.RoomExtraInfoUpdate(slots, arena.Text(e.RoomId), Encode.ExtraInfos(arena, e.Infos), (uint)e.Infos.Count);
                return true;
            case Engine.Events.RoomTokenWillExpire e:
                NativeCalls.RoomTokenWillExpire(slots, arena.Text(e.RoomId), (int)e.Remaining.TotalSeconds);
                return true;
            case Engine.Events.RoomLoginResult e:
                NativeCalls.RoomLoginResult(slots, e.Code, arena.Text(e.ExtendedData), arena.Text(e.RoomId), e.Sequence);
                return true;
            case RoomExtraInfoSet e:
                NativeCalls.RoomSetRoomExtraInfoResult(slots, e.Code, arena.Text(e.RoomId), arena.Text(e.Key), e.Sequence);
                return true;
            default:
                return false;
        }
    }
}
