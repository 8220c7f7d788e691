#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Messages that arrive, and the ends of those sent.</summary>
internal static unsafe class MessageCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterImRecvBroadcastMessage(handle, &ImRecvBroadcastMessage, id);
        native.RegisterImRecvBarrageMessage(handle, &ImRecvBarrageMessage, id);
        native.RegisterImRecvCustomCommand(handle, &ImRecvCustomCommand, id);
        native.RegisterRecvRoomTransparentMessage(handle, &RecvRoomTransparentMessage, id);
        native.RegisterImSendBroadcastMessageResult(handle, &ImSendBroadcastMessageResult, id);
        native.RegisterImSendBarrageMessageResult(handle, &ImSendBarrageMessageResult, id);
        native.RegisterImSendCustomCommandResult(handle, &ImSendCustomCommandResult, id);
        native.RegisterSendTransparentMessageResult(handle, &SendTransparentMessageResult, id);
        native.RegisterReceiveRealTimeSequentialData(handle, &ReceiveRealTimeSequentialData, id);
        native.RegisterRealTimeSequentialDataSent(handle, &RealTimeSequentialDataSent, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImRecvBroadcastMessage(nint handle, byte* roomId, ZegoBroadcastMessageInfo* messageList, uint messageCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new BroadcastMessagesReceived(engine.Texts.Get(roomId), Copy.Broadcasts(messageList, messageCount)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImRecvBroadcastMessage), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImRecvBarrageMessage(nint handle, byte* roomId, ZegoBarrageMessageInfo* messageList, uint messageCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new BarrageMessagesReceived(engine.Texts.Get(roomId), Copy.Barrages(messageList, messageCount)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImRecvBarrageMessage), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImRecvCustomCommand(nint handle, byte* roomId, ZegoUser fromUser, byte* command, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new CustomCommandReceived(engine.Texts.Get(roomId), Copy.User(&fromUser), Utf8.Read(command)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImRecvCustomCommand), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RecvRoomTransparentMessage(nint handle, byte* roomId, ZegoRoomRecvTransparentMessage* message, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new TransparentMessageReceived(engine.Texts.Get(roomId), Copy.User(&message->SendUser), Copy.Bytes(message->Content, message->ContentLength)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RecvRoomTransparentMessage), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImSendBroadcastMessageResult(nint handle, byte* roomId, ulong messageId, int errorCode, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new BroadcastMessageSent(engine.Texts.Get(roomId), Copy.MessageId(messageId), seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImSendBroadcastMessageResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImSendBarrageMessageResult(nint handle, byte* roomId, byte* messageId, int errorCode, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new BarrageMessageSent(engine.Texts.Get(roomId), Utf8.Read(messageId), seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImSendBarrageMessageResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ImSendCustomCommandResult(nint handle, byte* roomId, int errorCode, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new CustomCommandSent(engine.Texts.Get(roomId), seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ImSendCustomCommandResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SendTransparentMessageResult(nint handle, byte* roomId, int errorCode, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new TransparentMessageSent(engine.Texts.Get(roomId), seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(SendTransparentMessageResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReceiveRealTimeSequentialData(nint handle, int manager, byte* data, uint dataLength, byte* streamId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new SequentialDataReceived(manager, engine.Texts.Get(streamId), Copy.Bytes(data, dataLength)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ReceiveRealTimeSequentialData), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RealTimeSequentialDataSent(nint handle, int errorCode, int instanceIndex, int seq, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new SequentialDataSent(instanceIndex, seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RealTimeSequentialDataSent), fault);
            }
        }
    }
}
