using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>The managers of one engine: one a room. The engine's gate is held in every member.</summary>
internal sealed class SequentialDataTable(EngineCore core)
{
    private readonly Dictionary<int, SequentialDataManager> _managers = [];
    private int _lastIndex = -1;

    public SequentialDataManager? Find(int index) => _managers.GetValueOrDefault(index);

    public SequentialDataManager? Find(RoomSession session) => _managers.Values.FirstOrDefault(m => ReferenceEquals(m.Session, session));

    public SequentialDataManager Create(RoomSession session)
    {
        var manager = new SequentialDataManager(++_lastIndex, session);
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
            Send(manager, desk => desk.StopSubscribing(manager, streamId));
        }
    }

    public void Forget(RoomSession session)
    {
        if (Find(session) is { } manager)
        {
            _managers.Remove(manager.Index);
        }
    }

    /// <summary>The cloud may have forgotten a user who was silent for long: it is told again.</summary>
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
            Send(manager, desk => desk.StartSubscribing(manager, streamId));
        }
    }

    /// <summary>Sends a request, once the room is connected.</summary>
    public void Send(SequentialDataManager manager, Action<Cloud.SequentialDataDesk> request)
    {
        if (manager.Session.IsConnected)
        {
            core.Link.ToCloud(() => request(core.Server.SequentialData));
        }
    }

    public void OnData(SequentialDataManager manager, string streamId, ReadOnlyMemory<byte> data)
    {
        if (_managers.ContainsKey(manager.Index) && manager.Subscriptions.Contains(streamId))
        {
            core.Events.Raise(new SequentialDataReceived(manager.Index, streamId, data));
        }
    }
}
