using ZegoCallKit.InMemory.Messaging;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Forwards ordered real-time data from broadcasters to subscribers. Used only on the server's loop.</summary>
internal sealed class SequentialDataDesk
{
    private readonly Dictionary<(string RoomId, string StreamId), LoginTicket> _broadcasters = [];
    private readonly Dictionary<(string RoomId, string StreamId), List<DataSubscriber>> _subscribers = [];

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

    public void StartSubscribing(DataSubscriber subscriber, string streamId)
    {
        if (subscriber.Login.Member is not { } member)
        {
            return;
        }

        var key = (member.Room.Id, streamId);
        if (!_subscribers.TryGetValue(key, out var subscribers))
        {
            subscribers = [];
            _subscribers.Add(key, subscribers);
        }

        if (!subscribers.Contains(subscriber))
        {
            subscribers.Add(subscriber);
            member.Subscriptions.Add((subscriber, streamId));
        }
    }

    public void StopSubscribing(DataSubscriber subscriber, string streamId)
    {
        subscriber.Login.Member?.Subscriptions.Remove((subscriber, streamId));
        var key = (subscriber.Login.RoomId, streamId);
        if (_subscribers.TryGetValue(key, out var subscribers) && subscribers.Remove(subscriber) && subscribers.Count == 0)
        {
            _subscribers.Remove(key);
        }
    }

    public void Send(LoginTicket from, string streamId, ReadOnlyMemory<byte> data, PendingSend pending)
    {
        var code = IsBroadcaster(from, streamId) ? ZegoErrorCode.None : ZegoErrorCode.ImRealTimeSequentialDataSendFailed;
        if (code == ZegoErrorCode.None && _subscribers.TryGetValue((from.RoomId, streamId), out var subscribers))
        {
            foreach (var subscriber in subscribers.Where(s => !ReferenceEquals(s.Login, from)))
            {
                subscriber.Send(streamId, data);
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

        foreach (var (subscriber, streamId) in member.Subscriptions.ToArray())
        {
            StopSubscribing(subscriber, streamId);
        }
    }

    private bool IsBroadcaster(LoginTicket ticket, string streamId) =>
        _broadcasters.TryGetValue((ticket.RoomId, streamId), out var by) && ReferenceEquals(by, ticket);
}
