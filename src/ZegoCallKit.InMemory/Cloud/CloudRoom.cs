using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents a room: its members, its streams and the notifications each member receives. Used only on the server's loop.</summary>
internal sealed class CloudRoom : IDisposable
{
    private static readonly TimeSpan CountInterval = TimeSpan.FromSeconds(30);

    private readonly SortedDictionary<long, CloudMember> _members = [];
    private readonly CloudServer _server;
    private readonly ITimer _countTimer;
    private volatile RoomSnapshot _snapshot = RoomSnapshot.Empty;
    private bool _isDisposed;

    public CloudRoom(CloudServer server, string id, int maxMembers)
    {
        _server = server;
        Id = id;
        MaxMembers = maxMembers;
        Limits = new RoomLimits();
        _countTimer = server.Time.CreateOwnTimer(static room => ((CloudRoom)room!).PostCount(), this, CountInterval, CountInterval);
    }

    public string Id { get; }

    /// <summary>Gets the maximum number of members, as set by the first login; 0 is unlimited.</summary>
    public int MaxMembers { get; }

    public int Count => _members.Count;

    public bool IsFull => MaxMembers > 0 && Count >= MaxMembers;

    public RoomLimits Limits { get; }

    /// <summary>Gets the current state of the room; can be read from any thread.</summary>
    public RoomSnapshot Snapshot
    {
        get => _snapshot;
        private set => _snapshot = value;
    }

    public IEnumerable<CloudMember> Members => _members.Values;

    public CloudMember Enter(LoginTicket ticket)
    {
        var member = new CloudMember(ticket, this, _server.NextNumber());
        Snapshot = Snapshot with { Users = Snapshot.Users.Add(member.Number, ticket.User) };
        Tell(new RoomUsersUpdated(Id, UpdateType.Add, [ticket.User]), [member.Number]);
        _members.Add(member.Number, member);
        return member;
    }

    public void Remove(CloudMember member, StreamDeleteReason reason)
    {
        _members.Remove(member.Number);
        RemoveStreams(member, [.. member.Streams], reason);
        Snapshot = Snapshot with { Users = Snapshot.Users.Remove(member.Number) };
        Tell(new RoomUsersUpdated(Id, UpdateType.Delete, [member.Ticket.User]), [member.Number]);
    }

    public void AddStream(PublishTicket stream)
    {
        var member = stream.Member!;
        stream.Number = _server.NextNumber();
        member.Streams.Add(stream);
        Snapshot = Snapshot with { Streams = Snapshot.Streams.Add(stream.Number, stream.Info) };
        Tell(new RoomStreamsUpdated(Id, UpdateType.Add, [stream.Info], []), [stream.Number], member);
        _server.Observer?.OnPublished(stream);
    }

    public void RemoveStreams(CloudMember member, IReadOnlyList<PublishTicket> streams, StreamDeleteReason reason)
    {
        if (streams.Count == 0)
        {
            return;
        }

        foreach (var stream in streams)
        {
            member.Streams.Remove(stream);
        }

        long[] numbers = [.. streams.Select(s => s.Number)];
        Snapshot = Snapshot with { Streams = Snapshot.Streams.RemoveRange(numbers) };
        Tell(new RoomStreamsUpdated(Id, UpdateType.Delete, [.. streams.Select(s => s.Info)], [.. streams.Select(_ => reason)]), numbers, member);
        foreach (var stream in streams)
        {
            _server.Streams.Remove(stream);
            _server.Observer?.OnUnpublished(stream, member, reason);
        }
    }

    public void SetStreamExtraInfo(PublishTicket stream, string extraInfo)
    {
        stream.ExtraInfo = extraInfo;
        Snapshot = Snapshot with { Streams = Snapshot.Streams.SetItem(stream.Number, stream.Info) };
        Tell(new RoomStreamExtraInfoUpdated(Id, [stream.Info]), [stream.Number], stream.Member);
        _server.Observer?.OnChanged(this);
    }

    public void SetExtraInfo(CloudMember? by, string key, string value)
    {
        var info = new EngineRoomExtraInfo(key, value, by?.Ticket.User ?? new EngineUser("", ""), _server.Time.GetUtcNow());
        Snapshot = Snapshot with { ExtraInfos = Snapshot.ExtraInfos.SetItem(key, info) };
        Tell(new RoomExtraInfoUpdated(Id, [info]), [], by);
        _server.Observer?.OnChanged(this);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _countTimer.Dispose();
    }

    // All members share one record, so that a notification costs only one small item per member.
    private void Tell(EngineEvent engineEvent, IReadOnlyList<long> numbers, CloudMember? by = null)
    {
        var update = new RoomUpdate(engineEvent, numbers, Snapshot);
        foreach (var member in _members.Values)
        {
            var forMember = ReferenceEquals(member, by) ? update with { IsSilent = true } : update;
            var client = member.Ticket.Client;
            member.Send(() => client.OnUpdate(forMember));
        }
    }

    private void PostCount() => _server.Post(() =>
    {
        if (!_isDisposed)
        {
            Tell(new RoomOnlineUserCountUpdated(Id, Count), []);
        }
    });
}
