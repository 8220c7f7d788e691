using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Implements the commands for ordered real-time data.</summary>
internal sealed class SequentialDataCommands(EngineCore core) : ISequentialDataCommands
{
    private const int MaxBytes = 4096;

    public EngineResult<int> Create(string roomId) => core.Commands.Query("createRealTimeSequentialDataManager", () =>
    {
        if (core.Rooms.Find(roomId) is not { } session)
        {
            return new EngineResult<int>((int)ZegoErrorCode.NotLoginRoom, -1);
        }

        return core.SequentialData.Find(session) is null
            ? new EngineResult<int>(0, core.SequentialData.Create(session).Index)
            : new EngineResult<int>((int)ZegoErrorCode.ImManagerCreationFailed, -1);
    });

    public EngineResult Destroy(int manager) => core.Commands.Run("destroyRealTimeSequentialDataManager", () =>
    {
        // A manager that does not exist counts as destroyed.
        if (core.SequentialData.Find(manager) is { } found)
        {
            core.SequentialData.Destroy(found);
        }

        return EngineResult.Accepted;
    });

    public EngineResult StartBroadcasting(int manager, string streamId) => Run("startBroadcasting", manager, streamId, found =>
    {
        if (!found.Broadcasts.Add(streamId))
        {
            return new EngineResult((int)ZegoErrorCode.ImRepeatBroadcast);
        }

        core.SequentialData.Send(found, desk => desk.StartBroadcasting(found.Session.Ticket, streamId));
        return EngineResult.Accepted;
    });

    public EngineResult StopBroadcasting(int manager, string streamId) => Run("stopBroadcasting", manager, streamId, found =>
    {
        if (!found.Broadcasts.Remove(streamId))
        {
            return new EngineResult((int)ZegoErrorCode.ImNoBroadcastingStream);
        }

        core.SequentialData.Send(found, desk => desk.StopBroadcasting(found.Session.Ticket, streamId));
        return EngineResult.Accepted;
    });

    public EngineResult StartSubscribing(int manager, string streamId) => Run("startSubscribing", manager, streamId, found =>
    {
        if (!found.Subscriptions.Add(streamId))
        {
            return new EngineResult((int)ZegoErrorCode.ImRepeatSubscribe);
        }

        core.SequentialData.Send(found, desk => desk.StartSubscribing(found.Subscriber, streamId));
        return EngineResult.Accepted;
    });

    public EngineResult StopSubscribing(int manager, string streamId) => Run("stopSubscribing", manager, streamId, found =>
    {
        if (!found.Subscriptions.Remove(streamId))
        {
            return new EngineResult((int)ZegoErrorCode.ImNoSubscribingStream);
        }

        core.SequentialData.Send(found, desk => desk.StopSubscribing(found.Subscriber, streamId));
        return EngineResult.Accepted;
    });

    public EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data) => Run("sendRealTimeSequentialData", manager, streamId, found =>
    {
        var code = CheckData(found, streamId, data);
        if (code != ZegoErrorCode.None)
        {
            var refused = core.Sequences.Refuse();
            core.Delayed.Enqueue(new SequentialDataSent(manager, refused, (int)code));
            return new EngineResult((int)code, refused);
        }

        var sequence = core.Sequences.Accept();
        var copy = data.ToArray();
        var sends = found.Session.Sends;
        var pending = sends.Begin(CommandKind.SequentialData, (result, _) => new SequentialDataSent(manager, sequence, result));
        core.SequentialData.Send(found, desk => desk.Send(found.Session.Ticket, streamId, copy, pending));
        core.Commands.HoldUntil(() => !sends.IsPending(pending));
        return new EngineResult(0, sequence);
    });

    private static ZegoErrorCode CheckData(SequentialDataManager manager, string streamId, ReadOnlyMemory<byte> data)
    {
        if (!manager.Broadcasts.Contains(streamId))
        {
            return ZegoErrorCode.ImNoBroadcastingStream;
        }

        if (data.IsEmpty)
        {
            return ZegoErrorCode.ImContentNull;
        }

        if (data.Length > MaxBytes)
        {
            return ZegoErrorCode.ImDataTooLong;
        }

        return manager.Session.IsConnected ? ZegoErrorCode.None : ZegoErrorCode.RoomConnectTemporaryBroken;
    }

    private EngineResult Run(string function, int manager, Func<SequentialDataManager, EngineResult> body) => core.Commands.Run(function, () =>
        core.SequentialData.Find(manager) is { } found ? body(found) : new EngineResult((int)ZegoErrorCode.ImNoManagerInstance));

    private EngineResult Run(string function, int manager, string streamId, Func<SequentialDataManager, EngineResult> body) => Run(function, manager, found =>
    {
        var code = IdRules.CheckStreamId(streamId);
        return code == ZegoErrorCode.None ? body(found) : new EngineResult((int)code);
    });
}
