using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract;

/// <summary>Defines the three kinds of text message, which refuse the same input.</summary>
public static class MessageKinds
{
    /// <summary>Gets the names of the kinds.</summary>
    public static TheoryData<string> Names => ["broadcast", "barrage", "command"];

    internal static EngineResult Send(IZegoEngine engine, string kind, string roomId, string text) => kind switch
    {
        "broadcast" => engine.Messages.SendBroadcast(roomId, text),
        "barrage" => engine.Messages.SendBarrage(roomId, text),
        _ => engine.Messages.SendCustomCommand(roomId, text, []),
    };

    internal static (string RoomId, string MessageId, int Sequence, int Code)? Result(EngineEvent engineEvent) => engineEvent switch
    {
        BroadcastMessageSent e => (e.RoomId, e.MessageId, e.Sequence, e.Code),
        BarrageMessageSent e => (e.RoomId, e.MessageId, e.Sequence, e.Code),
        CustomCommandSent e => (e.RoomId, "", e.Sequence, e.Code),
        _ => null,
    };
}
