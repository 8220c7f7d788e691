using ZegoCallKit.InMemory.Messaging;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Forwards ordered real-time data from broadcasters to subscribers. Used only on the server's loop.</summary>
internal sealed class SequentialDataDesk
{
    private readonly Dictionary<(string RoomId, string StreamId), LoginTicket> _broadcasters = [];
    private readonly Dictionary<(string RoomId, string StreamId), List<SequentialDataManager>> _subscribers = [];

    /// <summary>Starts broadcasting on a stream id of the room. The first broadcaster keeps the id until they stop or leave.</summary>
    public void StartBroadcasting(LoginTicket by, string streamId)
    {
        if (by.Member is { } member && _broadcasters.TryAdd((by.RoomId, streamId), by))
        {
            member.Broadcasting.Add(streamId);
        }
    }

    public void StopBroadcasting(LoginTicket by, string streamId)
    {
        if (IsBroadcaster(by, streamId))
        {
            _broadcasters.Remove((by.RoomId, streamId));
            by.Member?.Broadcasting.Remove(streamId);
        }
    }

    public void StartSubscribing(SequentialDataManager manager, string streamId)
    {
        if (manager.Session.Ticket.Member is not { } member)
        {
            return;
        }

        var key = (member.Room.Id, streamId);
        if (!_subscribers.TryGetValue(key, out var managers))
        {
            managers = [];
            _subscribers.Add(key, managers);
        }

        if (!managers.Contains(manager))
        {
            managers.Add(manager);
            member.Subscriptions.Add((manager, streamId));
        }
    }

    public void StopSubscribing(SequentialDataManager manager, string streamId)
    {
        manager.Session.Ticket.Member?.Subscriptions.Remove((manager, streamId));
        var key = (manager.Session.RoomId, streamId);
        if (_subscribers.TryGetValue(key, out var managers) && managers.Remove(manager) && managers.Count == 0)
        {
            _subscribers.Remove(key);
        }
    }

    public void Send(LoginTicket from, string streamId, ReadOnlyMemory<byte> data, PendingSend pending)
    {
        var code = IsBroadcaster(from, streamId) ? ZegoErrorCode.None : ZegoErrorCode.ImRealTimeSequentialDataSendFailed;
        if (code == ZegoErrorCode.None && _subscribers.TryGetValue((from.RoomId, streamId), out var managers))
        {
            foreach (var manager in managers.Where(m => !ReferenceEquals(m.Session.Ticket, from)))
            {
                var ticket = manager.Session.Ticket;
                ticket.Link.ToClient(() => ticket.Link.Core.SequentialData.OnData(manager, streamId, data));
            }
        }

        from.Link.ToClient(() => pending.Owner.Complete(pending, (int)code, ""));
    }

    /// <summary>Removes what an ended membership sent and received.</summary>
    public void Forget(CloudMember member)
    {
        foreach (var streamId in member.Broadcasting)
        {
            _broadcasters.Remove((member.Room.Id, streamId));
        }

        foreach (var (manager, streamId) in member.Subscriptions.ToArray())
        {
            StopSubscribing(manager, streamId);
        }
    }

    private bool IsBroadcaster(LoginTicket ticket, string streamId) =>
        _broadcasters.TryGetValue((ticket.RoomId, streamId), out var by) && ReferenceEquals(by, ticket);
}
