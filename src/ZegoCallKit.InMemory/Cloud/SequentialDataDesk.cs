using ZegoCallKit.InMemory.Messaging;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Forwards ordered real-time data from broadcasters to subscribers. Belongs to the server's loop.</summary>
internal sealed class SequentialDataDesk
{
    private readonly Dictionary<string, LoginTicket> _broadcasters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SequentialDataManager>> _subscribers = new(StringComparer.Ordinal);

    /// <summary>The first to broadcast on a stream id keeps it until it stops or leaves.</summary>
    public void StartBroadcasting(LoginTicket by, string streamId) => _broadcasters.TryAdd(streamId, by);

    public void StopBroadcasting(LoginTicket by, string streamId)
    {
        if (IsBroadcaster(by, streamId))
        {
            _broadcasters.Remove(streamId);
        }
    }

    public void StartSubscribing(SequentialDataManager manager, string streamId)
    {
        if (!_subscribers.TryGetValue(streamId, out var managers))
        {
            managers = [];
            _subscribers.Add(streamId, managers);
        }

        if (!managers.Contains(manager))
        {
            managers.Add(manager);
        }
    }

    public void StopSubscribing(SequentialDataManager manager, string streamId)
    {
        if (_subscribers.TryGetValue(streamId, out var managers) && managers.Remove(manager) && managers.Count == 0)
        {
            _subscribers.Remove(streamId);
        }
    }

    public void Send(LoginTicket from, string streamId, ReadOnlyMemory<byte> data, PendingSend pending)
    {
        var code = IsBroadcaster(from, streamId) ? ZegoErrorCode.None : ZegoErrorCode.ImRealTimeSequentialDataSendFailed;
        if (code == ZegoErrorCode.None && _subscribers.TryGetValue(streamId, out var managers))
        {
            foreach (var manager in managers.Where(m => !ReferenceEquals(m.Session.Ticket, from)))
            {
                var ticket = manager.Session.Ticket;
                ticket.Link.ToClient(() => ticket.Link.Core.SequentialData.OnData(manager, streamId, data));
            }
        }

        from.Link.ToClient(() => pending.Owner.Complete(pending, (int)code, ""));
    }

    /// <summary>A membership has ended: what it sent and received ends with it.</summary>
    public void Forget(CloudMember member)
    {
        foreach (var (streamId, by) in _broadcasters.ToArray())
        {
            if (ReferenceEquals(by, member.Ticket))
            {
                _broadcasters.Remove(streamId);
            }
        }

        foreach (var (streamId, managers) in _subscribers.ToArray())
        {
            managers.RemoveAll(m => ReferenceEquals(m.Session.Ticket, member.Ticket));
            if (managers.Count == 0)
            {
                _subscribers.Remove(streamId);
            }
        }
    }

    private bool IsBroadcaster(LoginTicket ticket, string streamId) =>
        _broadcasters.TryGetValue(streamId, out var by) && ReferenceEquals(by, ticket);
}
