using System.Globalization;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Desk.Server.ZegoApi;

/// <summary>Reports changes in the cloud as ZEGO's webhooks. Used only on the cloud's loop.</summary>
internal sealed class DeskWebhooks : ICloudObserver
{
    private readonly DeskOptions _options;
    private readonly CloudServer _cloud;
    private readonly WebhookSender _sender;
    private readonly Dictionary<CloudRoom, string> _sessions = [];
    private readonly Dictionary<CloudMember, DateTimeOffset> _logins = [];
    private readonly Dictionary<PublishTicket, DateTimeOffset> _streams = [];

    // The rooms that a server is closing, and whether their end is reported to it.
    private readonly Dictionary<CloudRoom, bool> _closing = [];
    private (CloudMember Member, int Code)? _kicked;

    public DeskWebhooks(DeskOptions options, InMemoryCloud cloud, WebhookSender sender)
    {
        (_options, _cloud, _sender) = (options, cloud.Server, sender);
        _cloud.Observe(this);
    }

    private DateTimeOffset Now => _cloud.Time.GetUtcNow();

    /// <summary>Called before a server closes a room.</summary>
    public void OnClosing(CloudRoom room, bool sendsClosedEvent) => _closing[room] = sendsClosedEvent;

    public void OnJoined(CloudMember member)
    {
        var (room, user, now) = (member.Room, member.Ticket.User, Now);
        if (_sessions.TryAdd(room, Number(_cloud.NextNumber())))
        {
            _sender.Send(new RoomCreatedEvent { AppId = _options.AppId, SentAt = now, RoomId = room.Id, SessionId = _sessions[room], CreatedAt = now, CreatorId = user.Id });
        }

        _logins[member] = now;
        _sender.Send(new UserLoggedInEvent
        {
            AppId = _options.AppId,
            SentAt = now,
            RoomId = room.Id,
            RoomSessionId = _sessions[room],
            UserId = user.Id,
            UserName = user.Name,
            UserSessionId = Number(member.Number),
            LoggedInAt = now,
        });
    }

    public void OnKicked(CloudMember member, int code) => _kicked = (member, code);

    public void OnLeft(CloudMember member, StreamDeleteReason reason)
    {
        var (room, user, now) = (member.Room, member.Ticket.User, Now);
        var isExpired = _kicked is { } kicked && kicked.Member == member && kicked.Code == (int)ZegoErrorCode.RoomTokenExpiredKickedOut;
        _kicked = null;
        _logins.Remove(member, out var since);
        _sender.Send(new UserLoggedOutEvent
        {
            AppId = _options.AppId,
            SentAt = now,
            RoomId = room.Id,
            RoomSessionId = _sessions[room],
            UserId = user.Id,
            UserName = user.Name,
            UserSessionId = Number(member.Number),
            LoggedInAt = since,
            LoggedOutAt = now,
            Reason = isExpired ? UserLogoutReason.TokenExpired : reason switch
            {
                StreamDeleteReason.UserStopped => UserLogoutReason.LoggedOut,
                StreamDeleteReason.HeartbeatTimeout => UserLogoutReason.HeartbeatTimeout,
                StreamDeleteReason.Disconnected => UserLogoutReason.Disconnected,
                _ => UserLogoutReason.ReplacedOrKickedOut,
            },
        });
        if (room.Count == 0)
        {
            OnClosed(room, reason);
        }
    }

    public void OnChanged(CloudRoom room)
    {
        // ZEGO reports no extra info.
    }

    public void OnPublished(PublishTicket stream)
    {
        var now = Now;
        _streams[stream] = now;
        _sender.Send(new StreamCreatedEvent
        {
            AppId = _options.AppId,
            SentAt = now,
            RoomId = stream.Member!.Room.Id,
            RoomSessionId = _sessions[stream.Member.Room],
            UserId = stream.Info.User.Id,
            UserName = stream.Info.User.Name,
            StreamId = stream.StreamId,
            ServerId = Number(stream.Number),
            ExtraInfo = stream.ExtraInfo,
            CreatedAt = now,
        });
    }

    public void OnUnpublished(PublishTicket stream, CloudMember member, StreamDeleteReason reason)
    {
        var now = Now;
        _streams.Remove(stream, out var since);
        _sender.Send(new StreamClosedEvent
        {
            AppId = _options.AppId,
            SentAt = now,
            RoomId = member.Room.Id,
            RoomSessionId = _sessions[member.Room],
            UserId = stream.Info.User.Id,
            UserName = stream.Info.User.Name,
            StreamId = stream.StreamId,
            ServerId = Number(stream.Number),
            CreatedAt = since,
            ClosedAt = now,
            Reason = _closing.ContainsKey(member.Room) ? StreamCloseReason.RoomClosed : reason switch
            {
                StreamDeleteReason.UserStopped => StreamCloseReason.Stopped,
                StreamDeleteReason.HeartbeatTimeout => StreamCloseReason.HeartbeatTimeout,
                StreamDeleteReason.LoggedInAgain => StreamCloseReason.Replaced,
                StreamDeleteReason.Disconnected => StreamCloseReason.Disconnected,
                StreamDeleteReason.RemovedByServer => StreamCloseReason.Deleted,
                _ => StreamCloseReason.KickedOut,
            },
        });
    }

    public void OnPlayStarted(PlayTicket play)
    {
        // ZEGO reports no players.
    }

    public void OnPlayStopped(PlayTicket play, CloudMember member)
    {
        // ZEGO reports no players.
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void OnClosed(CloudRoom room, StreamDeleteReason reason)
    {
        _sessions.Remove(room, out var session);
        if (_closing.Remove(room, out var isReported) && !isReported)
        {
            return;
        }

        _sender.Send(new RoomClosedEvent
        {
            AppId = _options.AppId,
            SentAt = Now,
            RoomId = room.Id,
            SessionId = session!,
            ClosedAt = Now,
            Reason = reason switch
            {
                StreamDeleteReason.UserStopped => RoomCloseReason.Left,
                StreamDeleteReason.HeartbeatTimeout => RoomCloseReason.HeartbeatTimeout,
                StreamDeleteReason.Disconnected => RoomCloseReason.Disconnected,
                _ => RoomCloseReason.KickedOut,
            },
        });
    }
}
