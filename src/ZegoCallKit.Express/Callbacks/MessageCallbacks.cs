using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about received messages and the results of sent ones.</summary>
internal static unsafe class MessageCallbacks
{
    public static void ImRecvBroadcastMessage(EngineCore engine, byte* roomId, ZegoBroadcastMessageInfo* messageList, uint messageCount) =>
        engine.Raise(new BroadcastMessagesReceived(engine.Texts.Get(roomId), Copy.Broadcasts(messageList, messageCount)));

    public static void ImRecvBarrageMessage(EngineCore engine, byte* roomId, ZegoBarrageMessageInfo* messageList, uint messageCount) =>
        engine.Raise(new BarrageMessagesReceived(engine.Texts.Get(roomId), Copy.Barrages(messageList, messageCount)));

    public static void ImRecvCustomCommand(EngineCore engine, byte* roomId, ZegoUser fromUser, byte* command) =>
        engine.Raise(new CustomCommandReceived(engine.Texts.Get(roomId), Copy.User(&fromUser), Utf8.Read(command)));

    public static void RecvRoomTransparentMessage(EngineCore engine, byte* roomId, ZegoRoomRecvTransparentMessage* message) =>
        engine.Raise(new TransparentMessageReceived(engine.Texts.Get(roomId), Copy.User(&message->SendUser), Copy.Bytes(message->Content, message->ContentLength)));

    public static void ImSendBroadcastMessageResult(EngineCore engine, byte* roomId, ulong messageId, int errorCode, int seq) =>
        engine.Raise(new BroadcastMessageSent(engine.Texts.Get(roomId), Copy.MessageId(messageId), seq, errorCode));

    public static void ImSendBarrageMessageResult(EngineCore engine, byte* roomId, byte* messageId, int errorCode, int seq) =>
        engine.Raise(new BarrageMessageSent(engine.Texts.Get(roomId), Utf8.Read(messageId), seq, errorCode));

    public static void ImSendCustomCommandResult(EngineCore engine, byte* roomId, int errorCode, int seq) =>
        engine.Raise(new CustomCommandSent(engine.Texts.Get(roomId), seq, errorCode));

    public static void SendTransparentMessageResult(EngineCore engine, byte* roomId, int errorCode, int seq) =>
        engine.Raise(new TransparentMessageSent(engine.Texts.Get(roomId), seq, errorCode));
}
