using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ZegoCallKit.Server.Webhooks.Protocol;

/// <summary>Converts events to ZEGO's fields, in the types of ZEGO's examples: numbers in events about rooms, text in all others.</summary>
internal static class WebhookEventWriter
{
    public static byte[] Write(WebhookEvent webhookEvent, string nonce, string signature)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            var hasNumbers = webhookEvent is RoomCreatedEvent or RoomClosedEvent;
            json.WriteString("event", webhookEvent.Name);
            Write(json, "appid", webhookEvent.AppId.ToString(CultureInfo.InvariantCulture), hasNumbers);
            Write(json, WebhookFields.Timestamp, webhookEvent.SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), hasNumbers);
            json.WriteString(WebhookFields.Nonce, nonce);
            json.WriteString(WebhookFields.Signature, signature);
            var fields = FieldsOf(webhookEvent).ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);
            foreach (var (name, value) in fields)
            {
                Write(json, name, value, hasNumbers && name is "room_session_id" or "close_reason");
            }

            foreach (var (name, value) in webhookEvent.Fields.Where(field => !fields.ContainsKey(field.Key) && field.Key is not ("event" or "appid" or WebhookFields.Timestamp or WebhookFields.Nonce or WebhookFields.Signature)))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string value, bool isNumber)
    {
        if (isNumber && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static (string Name, string Value)[] FieldsOf(WebhookEvent webhookEvent) => webhookEvent switch
    {
        RoomCreatedEvent created => [("room_id", created.RoomId), ("room_session_id", created.SessionId), ("room_create_time", Milliseconds(created.CreatedAt)), ("id_name", created.CreatorId)],
        RoomClosedEvent closed => [("room_id", closed.RoomId), ("room_session_id", closed.SessionId), ("close_reason", Number((int)closed.Reason)), ("room_close_time", Milliseconds(closed.ClosedAt))],
        UserLoggedInEvent user =>
        [
            ("room_id", user.RoomId), ("room_seq", user.RoomSessionId), ("user_account", user.UserId), ("user_nickname", user.UserName), ("session_id", user.UserSessionId),
            ("login_time", Milliseconds(user.LoggedInAt)), ("relogin", user.IsRelogin ? "1" : "0"),
        ],
        UserLoggedOutEvent user =>
        [
            ("room_id", user.RoomId), ("room_seq", user.RoomSessionId), ("user_account", user.UserId), ("user_nickname", user.UserName), ("session_id", user.UserSessionId),
            ("login_time", Milliseconds(user.LoggedInAt)), ("logout_time", Milliseconds(user.LoggedOutAt)), ("reason", Number((int)user.Reason)),
        ],
        StreamCreatedEvent stream =>
        [
            ("room_id", stream.RoomId), ("room_session_id", stream.RoomSessionId), ("user_id", stream.UserId), ("user_name", stream.UserName), ("stream_id", stream.StreamId), ("stream_alias", stream.StreamId),
            ("stream_sid", stream.ServerId), ("extra_info", stream.ExtraInfo), ("create_time_ms", Milliseconds(stream.CreatedAt)), ("recreate", stream.IsResumed ? "1" : "0"),
        ],
        StreamClosedEvent stream =>
        [
            ("room_id", stream.RoomId), ("room_session_id", stream.RoomSessionId), ("user_id", stream.UserId), ("user_name", stream.UserName), ("stream_id", stream.StreamId), ("stream_alias", stream.StreamId),
            ("stream_sid", stream.ServerId), ("create_time_ms", Milliseconds(stream.CreatedAt)), ("destroy_timemillis", Milliseconds(stream.ClosedAt)), ("type", Number((int)stream.Reason)),
        ],
        _ => [],
    };

    private static string Milliseconds(DateTimeOffset? time) => time is null ? "" : time.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
