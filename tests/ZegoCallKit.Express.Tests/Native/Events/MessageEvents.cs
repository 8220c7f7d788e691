using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Express.Tests.Native.Events;

/// <summary>Events of messages.</summary>
internal static unsafe class MessageEvents
{
    public static bool TryRaise(NativeSlots slots, NativeArena arena, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case BroadcastMessagesReceived e:
                NativeCalls.ImRecvBroadcastMessage(slots, arena.Text(e.RoomId), Encode.Broadcasts(arena, e.Messages), (uint)e.Messages.Count);
                return true;
            case BarrageMessagesReceived e:
                NativeCalls.ImRecvBarrageMessage(slots, arena.Text(e.RoomId), Encode.Barrages(arena, e.Messages), (uint)e.Messages.Count);
                return true;
            case CustomCommandReceived e:
                NativeCalls.ImRecvCustomCommand(slots, arena.Text(e.RoomId), Encode.User(e.From), arena.Text(e.Command));
                return true;
            case TransparentMessageReceived e:
                NativeCalls.RecvRoomTransparentMessage(slots, arena.Text(e.RoomId), Encode.Transparent(arena, e));
                return true;
            case BroadcastMessageSent e:
                NativeCalls.ImSendBroadcastMessageResult(slots, arena.Text(e.RoomId), Encode.MessageId(e.MessageId), e.Code, e.Sequence);
                return true;
            case BarrageMessageSent e:
                NativeCalls.ImSendBarrageMessageResult(slots, arena.Text(e.RoomId), arena.Text(e.MessageId), e.Code, e.Sequence);
                return true;
            case CustomCommandSent e:
                NativeCalls.ImSendCustomCommandResult(slots, arena.Text(e.RoomId), e.Code, e.Sequence);
                return true;
            case TransparentMessageSent e:
                NativeCalls.SendTransparentMessageResult(slots, arena.Text(e.RoomId), e.Code, e.Sequence);
                return true;
            default:
                return false;
        }
    }
}
