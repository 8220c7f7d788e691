using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Rooms;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Implements the commands that send messages to the users of a room.</summary>
internal sealed class MessageCommands(EngineCore core) : IMessageCommands
{
    // Binary messages have their own counter, whose numbers can collide with the common one.
    private readonly SequenceCounter _transparentSequences = new();

    public EngineResult SendBroadcast(string roomId, string message) => Send(
        "sendBroadcastMessage",
        CommandKind.Broadcast,
        roomId,
        () => MessageChecks.CheckText(message),
        sequence => (code, id) => new BroadcastMessageSent(roomId, id, sequence, code),
        (ticket, pending) => core.Cloud.SendBroadcast(ticket, message, pending));

    public EngineResult SendBarrage(string roomId, string message) => Send(
        "sendBarrageMessage",
        CommandKind.Barrage,
        roomId,
        () => MessageChecks.CheckText(message),
        sequence => (code, id) => new BarrageMessageSent(roomId, id, sequence, code),
        (ticket, pending) => core.Cloud.SendBarrage(ticket, message, pending));

    public EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds)
    {
        ArgumentNullException.ThrowIfNull(toUserIds);
        return Send(
            "sendCustomCommand",
            CommandKind.CustomCommand,
            roomId,
            () => MessageChecks.CheckCommand(command, toUserIds),
            sequence => (code, _) => new CustomCommandSent(roomId, sequence, code),
            (ticket, pending) => core.Cloud.SendCustomCommand(ticket, command, [.. toUserIds], pending));
    }

    public EngineResult SendTransparent(string roomId, EngineTransparentMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return core.Commands.Run("sendTransparentMessage", () => SendBytes(roomId, message));
    }

    private EngineResult SendBytes(string roomId, EngineTransparentMessage message)
    {
        var refusal = CheckBytes(roomId, message, out var session);
        if (session is null || refusal != ZegoErrorCode.None)
        {
            var refused = _transparentSequences.Refuse();
            core.Delayed.Enqueue(new TransparentMessageSent(roomId, refused, (int)refusal));
            return new EngineResult((int)refusal, refused);
        }

        var sequence = _transparentSequences.Accept();
        if (!session.IsConnected)
        {
            // The message is accepted; it is given up one second after its timeout.
            core.Time.CreateOwnTimer(
                static post => ((Action)post!)(),
                core.Events.Bind(() => core.Events.Raise(new TransparentMessageSent(roomId, sequence, (int)ZegoErrorCode.ImSendFailed))),
                message.Timeout + TimeSpan.FromSeconds(1),
                Timeout.InfiniteTimeSpan);
            return new EngineResult(0, sequence);
        }

        var copy = message with { Content = message.Content.ToArray(), ToUserIds = [.. message.ToUserIds] };
        var pending = session.Sends.Begin(CommandKind.Transparent, (code, _) => new TransparentMessageSent(roomId, sequence, code));
        var ticket = session.Ticket;
        core.Link.ToCloud(() => core.Cloud.SendTransparent(ticket, copy, pending));
        core.Commands.HoldUntil(() => !session.Sends.IsPending(pending));
        return new EngineResult(0, sequence);
    }

    private EngineResult Send(
        string function,
        CommandKind kind,
        string roomId,
        Func<ZegoErrorCode> checkContent,
        Func<int, Func<int, string, EngineEvent>> result,
        Action<LoginTicket, PendingSend> send) => core.Commands.Run(function, () =>
    {
        var refusal = Check(roomId, checkContent, out var session);
        if (session is null || refusal != ZegoErrorCode.None)
        {
            var refused = core.Sequences.Refuse();
            core.Delayed.Enqueue(result(refused)((int)refusal, ""));
            return new EngineResult((int)refusal, refused);
        }

        var sequence = core.Sequences.Accept();
        var pending = session.Sends.Begin(kind, result(sequence));
        var ticket = session.Ticket;
        core.Link.ToCloud(() => send(ticket, pending));
        core.Commands.HoldUntil(() => !session.Sends.IsPending(pending));
        return new EngineResult(0, sequence);
    });

    private ZegoErrorCode CheckBytes(string roomId, EngineTransparentMessage message, out RoomSession? session)
    {
        session = core.Rooms.Find(roomId);
        if (!core.Rooms.Any)
        {
            return ZegoErrorCode.NotLoginRoom;
        }

        return session is null ? ZegoErrorCode.ImInconsistentRoomId
            : message.Content.IsEmpty ? ZegoErrorCode.ImContentNull
            : ZegoErrorCode.None;
    }

    // The connection is checked before the content.
    private ZegoErrorCode Check(string roomId, Func<ZegoErrorCode> checkContent, out RoomSession? session)
    {
        session = null;
        if (!core.Rooms.Any)
        {
            return ZegoErrorCode.NotLoginRoom;
        }

        session = core.Rooms.Find(roomId);
        if (session is null)
        {
            return ZegoErrorCode.ImInconsistentRoomId;
        }

        return session.IsConnected ? checkContent() : ZegoErrorCode.RoomConnectTemporaryBroken;
    }
}
