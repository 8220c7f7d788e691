using System.Collections.Concurrent;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds the rooms that have members. Used only on the server's loop.</summary>
internal sealed class RoomDirectory(CloudServer server)
{
    private readonly ConcurrentDictionary<string, CloudRoom> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CloudMember>> _membersByUser = new(StringComparer.Ordinal);

    public CloudRoom? Find(string roomId) => _rooms.GetValueOrDefault(roomId);

    /// <summary>Gets the ids of the rooms, in ordinal order. Can be read from any thread.</summary>
    public IReadOnlyList<string> Ids => [.. _rooms.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Returns the current state of a room. Can be called from any thread.</summary>
    public RoomSnapshot GetSnapshot(string roomId) => _rooms.TryGetValue(roomId, out var room) ? room.Snapshot : RoomSnapshot.Empty;

    /// <summary>Returns the memberships of a user.</summary>
    public IReadOnlyList<CloudMember> MembershipsOf(string userId) => _membersByUser.TryGetValue(userId, out var members) ? [.. members] : [];

    public CloudMember? FindMember(string roomId, string userId) =>
        _membersByUser.TryGetValue(userId, out var members) ? members.Find(m => m.Room.Id == roomId) : null;

    public CloudMember Enter(LoginTicket ticket)
    {
        if (!_rooms.TryGetValue(ticket.RoomId, out var room))
        {
            room = new CloudRoom(server, ticket.RoomId, ticket.Options.MaxMemberCount);
            _rooms[room.Id] = room;
        }

        var member = room.Enter(ticket);
        if (!_membersByUser.TryGetValue(ticket.User.Id, out var members))
        {
            members = [];
            _membersByUser.Add(ticket.User.Id, members);
        }

        members.Add(member);
        ticket.Member = member;
        server.Observer?.OnJoined(member);
        return member;
    }

    /// <summary>Ends a membership: the other members are notified of the end of its streams, then of its own end.</summary>
    public void Remove(CloudMember member, StreamDeleteReason reason)
    {
        member.Ticket.Member = null;
        member.EndSilence();
        member.TokenWatch?.Dispose();
        foreach (var play in member.Plays.ToArray())
        {
            server.Streams.StopPlay(play);
        }

        member.Room.Remove(member, reason);

        var members = _membersByUser[member.Ticket.User.Id];
        members.Remove(member);
        if (members.Count == 0)
        {
            _membersByUser.Remove(member.Ticket.User.Id);
        }

        if (member.Room.Count == 0)
        {
            member.Room.Dispose();
            _rooms.TryRemove(member.Room.Id, out _);
        }

        server.Observer?.OnLeft(member, reason);
    }
}
