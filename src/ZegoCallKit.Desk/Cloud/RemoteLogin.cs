using System.Collections.Immutable;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents a login at the desk: keeps the room as the desk describes it, and tells the engine's login of it. Used only on the cloud's loop.</summary>
internal sealed class RemoteLogin(uint handle, LoginTicket ticket)
{
    private RoomSnapshot _room = RoomSnapshot.Empty;

    public uint Handle { get; } = handle;

    public LoginTicket Ticket { get; } = ticket;

    public void Apply(DeskTexts.Admitted text)
    {
        _room = new RoomSnapshot
        {
            Users = text.Users.ToImmutableSortedDictionary(static user => user.N, static user => new EngineUser(user.UserId, user.UserName)),
            Streams = text.Streams.ToImmutableSortedDictionary(static stream => stream.N, ToStream),
            ExtraInfos = text.Infos.ToImmutableSortedDictionary(static info => info.Key, ToInfo, StringComparer.Ordinal),
        };
        var (room, session) = (_room, text.SessionId);
        Tell(client => client.OnAdmitted(session, room));
    }

    public void Apply(DeskTexts.Users text)
    {
        if (text.Added is { Count: > 0 } added)
        {
            var users = added.Select(static user => new EngineUser(user.UserId, user.UserName)).ToArray();
            _room = _room with { Users = _room.Users.SetItems(added.Zip(users, static (wire, user) => KeyValuePair.Create(wire.N, user))) };
            Tell(new RoomUsersUpdated(Ticket.RoomId, UpdateType.Add, users), [.. added.Select(static user => user.N)], text.Silent);
        }

        if (text.Removed is { Count: > 0 } removed)
        {
            var known = removed.Where(_room.Users.ContainsKey).ToArray();
            var users = known.Select(number => _room.Users[number]).ToArray();
            _room = _room with { Users = _room.Users.RemoveRange(known) };
            Tell(new RoomUsersUpdated(Ticket.RoomId, UpdateType.Delete, users), known, text.Silent);
        }
    }

    public void Apply(DeskTexts.Streams text)
    {
        if (text.Added is { Count: > 0 } added)
        {
            var streams = added.Select(ToStream).ToArray();
            _room = _room with { Streams = _room.Streams.SetItems(added.Zip(streams, static (wire, stream) => KeyValuePair.Create(wire.N, stream))) };
            Tell(new RoomStreamsUpdated(Ticket.RoomId, UpdateType.Add, streams, []), [.. added.Select(static stream => stream.N)], text.Silent);
        }

        if (text.Removed is { Count: > 0 } removed)
        {
            var known = removed.Where(stream => _room.Streams.ContainsKey(stream.N)).ToArray();
            var streams = known.Select(stream => _room.Streams[stream.N]).ToArray();
            var numbers = known.Select(static stream => stream.N).ToArray();
            _room = _room with { Streams = _room.Streams.RemoveRange(numbers) };
            Tell(new RoomStreamsUpdated(Ticket.RoomId, UpdateType.Delete, streams, [.. known.Select(static stream => stream.Reason)]), numbers, text.Silent);
        }
    }

    public void Apply(DeskTexts.StreamInfos text)
    {
        var known = text.Changed.Where(info => _room.Streams.ContainsKey(info.N)).ToArray();
        var streams = known.Select(info => _room.Streams[info.N] with { ExtraInfo = info.ExtraInfo }).ToArray();
        _room = _room with { Streams = _room.Streams.SetItems(known.Zip(streams, static (wire, stream) => KeyValuePair.Create(wire.N, stream))) };
        Tell(new RoomStreamExtraInfoUpdated(Ticket.RoomId, streams), [.. known.Select(static info => info.N)], text.Silent);
    }

    public void Apply(DeskTexts.Infos text)
    {
        var infos = text.Changed.Select(ToInfo).ToArray();
        _room = _room with { ExtraInfos = _room.ExtraInfos.SetItems(infos.Select(static info => KeyValuePair.Create(info.Key, info))) };
        Tell(new RoomExtraInfoUpdated(Ticket.RoomId, infos), [], text.Silent);
    }

    public void Apply(DeskTexts.Count text) => Tell(new RoomOnlineUserCountUpdated(Ticket.RoomId, text.Users), [], isSilent: false);

    public void Tell(Action<ILoginClient> notify)
    {
        var client = Ticket.Client;
        Ticket.Link.ToClient(() => notify(client));
    }

    public void TellMessage(EngineEvent message) => Tell(client => client.OnMessage(message));

    private static EngineStreamInfo ToStream(WireStream stream) => new(new EngineUser(stream.UserId, stream.UserName), stream.StreamId, stream.ExtraInfo);

    private static EngineRoomExtraInfo ToInfo(WireInfo info) =>
        new(info.Key, info.Value, new EngineUser(info.UserId, info.UserName), WireTime.FromMilliseconds(info.At));

    private void Tell(EngineEvent engineEvent, IReadOnlyList<long> numbers, bool isSilent)
    {
        var update = new RoomUpdate(engineEvent, numbers, _room) { IsSilent = isSilent };
        Tell(client => client.OnUpdate(update));
    }
}
