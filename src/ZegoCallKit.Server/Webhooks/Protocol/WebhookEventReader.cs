using System.Globalization;

namespace ZegoCallKit.Server.Webhooks.Protocol;

/// <summary>Converts ZEGO's fields to events.</summary>
internal static class WebhookEventReader
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Returns the event; <see langword="null"/> if it has not the fields of its type.</summary>
    public static WebhookEvent? Read(WebhookFields fields)
    {
        if (fields.Text("event") is not { Length: > 0 and <= 128 } name
            || !uint.TryParse(fields.Text("appid"), NumberStyles.None, CultureInfo.InvariantCulture, out var appId)
            || fields.Number(WebhookFields.Timestamp) is not (>= 0 and var seconds) || seconds > LastSecond)
        {
            return null;
        }

        var sentAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var user = fields.Text("user_account") ?? fields.Text("user_id") ?? fields.Text("publish_id");
        var stream = fields.Text("stream_id") ?? fields.Text("stream_alias");
        var room = fields.Text("room_id");
        return name switch
        {
            RoomCreatedEvent.EventName when room is not null => new RoomCreatedEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                SessionId = fields.TextOrEmpty("room_session_id"),
                CreatedAt = fields.Milliseconds("room_create_time"),
                CreatorId = fields.TextOrEmpty("id_name"),
            },
            RoomClosedEvent.EventName when room is not null => new RoomClosedEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                SessionId = fields.TextOrEmpty("room_session_id"),
                Reason = fields.Enum("close_reason", RoomCloseReason.Unknown),
                ClosedAt = fields.Milliseconds("room_close_time"),
            },
            UserLoggedInEvent.EventName when room is not null && user is not null => new UserLoggedInEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                RoomSessionId = fields.TextOrEmpty("room_seq"),
                UserId = user,
                UserName = fields.TextOrEmpty("user_nickname"),
                UserSessionId = fields.TextOrEmpty("session_id"),
                LoggedInAt = fields.Milliseconds("login_time"),
                IsRelogin = fields.Flag("relogin"),
            },
            UserLoggedOutEvent.EventName when room is not null && user is not null => new UserLoggedOutEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                RoomSessionId = fields.TextOrEmpty("room_seq"),
                UserId = user,
                UserName = fields.TextOrEmpty("user_nickname"),
                UserSessionId = fields.TextOrEmpty("session_id"),
                LoggedInAt = fields.Milliseconds("login_time"),
                LoggedOutAt = fields.Milliseconds("logout_time"),
                Reason = fields.Enum("reason", UserLogoutReason.Unknown),
            },
            StreamCreatedEvent.EventName when room is not null && user is not null && stream is not null => new StreamCreatedEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                RoomSessionId = fields.TextOrEmpty("room_session_id"),
                UserId = user,
                UserName = fields.Text("user_name") ?? fields.TextOrEmpty("publish_name"),
                StreamId = stream,
                ServerId = fields.TextOrEmpty("stream_sid"),
                ExtraInfo = fields.TextOrEmpty("extra_info"),
                CreatedAt = fields.Milliseconds("create_time_ms"),
                IsResumed = fields.Flag("recreate"),
            },
            StreamClosedEvent.EventName when room is not null && user is not null && stream is not null => new StreamClosedEvent
            {
                AppId = appId,
                SentAt = sentAt,
                Fields = fields.Content,
                RoomId = room,
                RoomSessionId = fields.TextOrEmpty("room_session_id"),
                UserId = user,
                UserName = fields.Text("user_name") ?? fields.TextOrEmpty("publish_name"),
                StreamId = stream,
                ServerId = fields.TextOrEmpty("stream_sid"),
                CreatedAt = fields.Milliseconds("create_time_ms"),
                ClosedAt = fields.Milliseconds("destroy_timemillis"),
                Reason = fields.Enum("type", StreamCloseReason.Unknown),
            },
            RoomCreatedEvent.EventName or RoomClosedEvent.EventName or UserLoggedInEvent.EventName or UserLoggedOutEvent.EventName or StreamCreatedEvent.EventName or StreamClosedEvent.EventName => null,
            _ => new OtherWebhookEvent { AppId = appId, SentAt = sentAt, Fields = fields.Content, EventName = name },
        };
    }
}
