using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Accepts messages, enforces the rate limits, delivers to the receivers and answers the sender. Used only on the server's loop.</summary>
internal sealed class MessageRelay(CloudServer server)
{
    /// <summary>The number of broadcast messages that a user may send per second.</summary>
    public const int BroadcastsPerUser = 2;

    private const int MaxExtraInfoKeys = 10;

    public void SendBroadcast(LoginTicket from, string text, IPendingAnswer pending)
    {
        if (from.Member is not { } member)
        {
            return;
        }

        if (!member.Broadcasts.TryTake(server.Time) || !member.Room.Limits.Broadcasts.TryTake(server.Time))
        {
            Answer(from, pending, ZegoErrorCode.ImBroadcastMessageRateOverload);
            return;
        }

        var message = Stamp(from.User, text);
        DeliverBroadcast(member.Room, message, member);
        Answer(from, pending, ZegoErrorCode.None, message.MessageId);
    }

    public void SendBarrage(LoginTicket from, string text, IPendingAnswer pending)
    {
        if (from.Member is not { } member)
        {
            return;
        }

        // Barrage messages beyond the limit are dropped without notifying the sender; that is how barrage messages work.
        var message = Stamp(from.User, text);
        if (member.Room.Limits.Barrages.TryTake(server.Time))
        {
            DeliverBarrage(member.Room, message, member);
        }

        Answer(from, pending, ZegoErrorCode.None, message.MessageId);
    }

    public void SendCustomCommand(LoginTicket from, string text, IReadOnlyList<string> toUserIds, IPendingAnswer pending)
    {
        if (from.Member is not { } member)
        {
            return;
        }

        if (!member.Room.Limits.CustomCommands.TryTake(server.Time))
        {
            Answer(from, pending, ZegoErrorCode.RoomCallApiTooFrequent);
            return;
        }

        Deliver(new CustomCommandReceived(member.Room.Id, from.User, text), Receivers(member.Room, member, toUserIds));
        Answer(from, pending, ZegoErrorCode.None);
    }

    public void SendTransparent(LoginTicket from, EngineTransparentMessage message, IPendingAnswer pending)
    {
        if (from.Member is not { } member)
        {
            return;
        }

        if (!member.Room.Limits.TransparentMessages.TryTake(server.Time))
        {
            Answer(from, pending, ZegoErrorCode.RoomCallApiTooFrequent);
            return;
        }

        if (message.Target != TransparentMessageTarget.Server)
        {
            Deliver(new TransparentMessageReceived(member.Room.Id, from.User, message.Content), Receivers(member.Room, member, message.ToUserIds));
        }

        Answer(from, pending, ZegoErrorCode.None);
    }

    public void SetRoomExtraInfo(LoginTicket from, string key, string value, IPendingAnswer pending)
    {
        if (from.Member is not { } member)
        {
            return;
        }

        var infos = member.Room.Snapshot.ExtraInfos;
        if (!infos.ContainsKey(key) && infos.Count >= MaxExtraInfoKeys)
        {
            Answer(from, pending, ZegoErrorCode.RoomExtraInfoExceedKeys);
            return;
        }

        member.Room.SetExtraInfo(member, key, value);
        Answer(from, pending, ZegoErrorCode.None);
    }

    public void SetStreamExtraInfo(PublishTicket stream, string extraInfo, IPendingAnswer pending)
    {
        if (!StreamDirectory.IsGood(extraInfo))
        {
            Answer(stream.Login, pending, ZegoErrorCode.PublisherExtraInfoTooLong);
            return;
        }

        if (stream.Member is { } member)
        {
            member.Room.SetStreamExtraInfo(stream, extraInfo);
        }
        else
        {
            stream.ExtraInfo = extraInfo;
        }

        Answer(stream.Login, pending, ZegoErrorCode.None);
    }

    /// <summary>Delivers a broadcast message from the server to all members but one.</summary>
    /// <returns>The id of the message.</returns>
    public string ServerBroadcast(CloudRoom room, EngineUser from, string text, CloudMember? except = null)
    {
        var message = Stamp(from, text);
        DeliverBroadcast(room, message, except);
        return message.MessageId;
    }

    /// <summary>Delivers a barrage message from the server to all members but the sender.</summary>
    /// <returns>The id of the message.</returns>
    public string ServerBarrage(CloudRoom room, EngineUser from, string text)
    {
        var message = Stamp(from, text);
        DeliverBarrage(room, message, server.Rooms.FindMember(room.Id, from.Id));
        return message.MessageId;
    }

    /// <summary>Delivers a custom command from the server to the named members, or to all of them, but not to one.</summary>
    public void ServerCommand(CloudRoom room, EngineUser from, string text, IReadOnlyList<string> toUserIds, CloudMember? except = null) =>
        Deliver(new CustomCommandReceived(room.Id, from, text), Receivers(room, except, toUserIds));

    /// <summary>Delivers a binary message from the server.</summary>
    public void ServerBytes(CloudRoom room, EngineUser from, ReadOnlyMemory<byte> content, IReadOnlyList<string> toUserIds) =>
        Deliver(new TransparentMessageReceived(room.Id, from, content), Receivers(room, null, toUserIds));

    private static IEnumerable<CloudMember> Others(CloudRoom room, CloudMember? from) => room.Members.Where(m => !ReferenceEquals(m, from));

    private static IEnumerable<CloudMember> Receivers(CloudRoom room, CloudMember? from, IReadOnlyList<string> toUserIds)
    {
        var others = Others(room, from);
        if (toUserIds.Count == 0)
        {
            return others;
        }

        var named = toUserIds.ToHashSet(StringComparer.Ordinal);
        return others.Where(m => named.Contains(m.Ticket.User.Id));
    }

    private static void DeliverBarrage(CloudRoom room, EngineMessage message, CloudMember? from)
    {
        var engineEvent = new BarrageMessagesReceived(room.Id, [message]);
        foreach (var receiver in Others(room, from))
        {
            var client = receiver.Ticket.Client;
            receiver.Ticket.Link.ToClientUnreliably(() => client.OnMessage(engineEvent));
        }
    }

    private static void Deliver(EngineEvent engineEvent, IEnumerable<CloudMember> receivers)
    {
        foreach (var receiver in receivers)
        {
            var client = receiver.Ticket.Client;
            receiver.Send(() => client.OnMessage(engineEvent));
        }
    }

    private static void Answer(LoginTicket to, IPendingAnswer pending, ZegoErrorCode code, string messageId = "") =>
        to.Link.ToClient(() => pending.Complete((int)code, messageId));

    private void DeliverBroadcast(CloudRoom room, EngineMessage message, CloudMember? from) =>
        Deliver(new BroadcastMessagesReceived(room.Id, [message]), Others(room, from));

    private EngineMessage Stamp(EngineUser from, string text) =>
        new(from, text, server.NextNumber().ToString(System.Globalization.CultureInfo.InvariantCulture), server.Time.GetUtcNow());
}
