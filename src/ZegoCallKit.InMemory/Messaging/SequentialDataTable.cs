using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Holds the managers of one engine: one per room. All members require the engine's gate.</summary>
internal sealed class SequentialDataTable(EngineCore core)
{
    private readonly Dictionary<int, SequentialDataManager> _managers = [];
    private int _lastIndex = -1;

    public SequentialDataManager? Find(int index) => _managers.GetValueOrDefault(index);

    public SequentialDataManager? Find(RoomSession session) => _managers.Values.FirstOrDefault(m => ReferenceEquals(m.Session, session));

    public SequentialDataManager Create(RoomSession session)
    {
        var index = ++_lastIndex;
        var manager = new SequentialDataManager(index, session, new DataSubscriber(session.Ticket, (streamId, data) => OnData(index, streamId, data)));
        _managers.Add(manager.Index, manager);
        return manager;
    }

    public void Destroy(SequentialDataManager manager)
    {
        _managers.Remove(manager.Index);
        foreach (var streamId in manager.Broadcasts)
        {
            Send(manager, desk => desk.StopBroadcasting(manager.Session.Ticket, streamId));
        }

        foreach (var streamId in manager.Subscriptions)
        {
            Send(manager, desk => desk.StopSubscribing(manager.Subscriber, streamId));
        }
    }

    public void Forget(RoomSession session)
    {
        if (Find(session) is { } manager)
        {
            _managers.Remove(manager.Index);
        }
    }

    /// <summary>Repeats the requests after a connection, because the cloud may have removed a user after a long silence.</summary>
    public void OnConnected(RoomSession session)
    {
        if (Find(session) is not { } manager)
        {
            return;
        }

        foreach (var streamId in manager.Broadcasts)
        {
            Send(manager, desk => desk.StartBroadcasting(session.Ticket, streamId));
        }

        foreach (var streamId in manager.Subscriptions)
        {
            Send(manager, desk => desk.StartSubscribing(manager.Subscriber, streamId));
        }
    }

    /// <summary>Sends a request as soon as the room is connected.</summary>
    public void Send(SequentialDataManager manager, Action<SequentialDataDesk> request)
    {
        if (manager.Session.IsConnected)
        {
            core.Link.ToCloud(() => request(core.Server.SequentialData));
        }
    }

    private void OnData(int index, string streamId, ReadOnlyMemory<byte> data)
    {
        if (_managers.TryGetValue(index, out var manager) && manager.Subscriptions.Contains(streamId))
        {
            core.Events.Raise(new SequentialDataReceived(index, streamId, data));
        }
    }
}
