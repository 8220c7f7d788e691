using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Server.Webhooks;
using ZegoCallKit.Server.Webhooks.Protocol;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Server.Tests.Webhooks;

/// <summary>Webhooks are verified, and each event is handled once.</summary>
public sealed class ReceiverTests
{
    private const string SecretText = "kEZgp8lcX1N8";

    private static readonly CallbackSecret Secret = new(SecretText);

    private readonly FakeTimeProvider _clock = new(Sample.CreatedAt);
    private readonly List<WebhookEvent> _handled = [];

    [Fact]
    public void The_signature_is_that_of_zegos_example() =>
        Assert.Equal("5bd59fd62953a8059fb7eaba95720f66d19e4517", WebhookSignature.Compute(new CallbackSecret("secret"), "1470820198", "123412"));

    [Fact]
    public async Task A_created_room_is_reported()
    {
        var created = Assert.IsType<RoomCreatedEvent>(await HandleAsync("""{"event":"room_create","appid":1,"timestamp":0,"nonce":"350176","signature":"","room_id":"rid_1242649","room_session_id":858012925204410411,"room_create_time":"1499676978027","id_name":"id123"}"""));
        Assert.Equal(("room_create", 1u, Sample.CreatedAt, "rid_1242649", "858012925204410411", 1_499_676_978_027, "id123"), (created.Name, created.AppId, created.SentAt, created.RoomId, created.SessionId, created.CreatedAt!.Value.ToUnixTimeMilliseconds(), created.CreatorId));
    }

    [Theory]
    [InlineData("1", RoomCloseReason.HeartbeatTimeout)]
    [InlineData("0", RoomCloseReason.Left)]
    [InlineData("77", RoomCloseReason.Unknown)]
    [InlineData("-1", RoomCloseReason.Unknown)]
    [InlineData("\"x\"", RoomCloseReason.Unknown)]
    public async Task A_closed_room_is_reported(string reason, RoomCloseReason expected)
    {
        var closed = Assert.IsType<RoomClosedEvent>(await HandleAsync($$"""{"event":"room_close","appid":1,"timestamp":0,"nonce":"350176","signature":"","room_id":"rid_1242649","room_session_id":858012925204410400,"close_reason":{{reason}},"room_close_time":"1499676989909"}"""));
        Assert.Equal(("rid_1242649", expected, 1_499_676_989_909), (closed.RoomId, closed.Reason, closed.ClosedAt!.Value.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task A_login_is_reported()
    {
        var login = Assert.IsType<UserLoggedInEvent>(await HandleAsync("""
            {"event":"room_login","appid":"1","timestamp":"0","nonce":"350176","signature":"","room_id":"rid_1242649","room_name":"room#123","room_seq":"6085791336856668982","user_account":"888120154","user_nickname":"Alice",
            "session_id":"792148503087288320","login_time":"1499676978027","user_role":"2","auth_level":"4","relogin":"1","user_update_seq":"1","callback_data":"user login"}
            """));
        Assert.Equal(("rid_1242649", "6085791336856668982", "888120154", "Alice", "792148503087288320", true), (login.RoomId, login.RoomSessionId, login.UserId, login.UserName, login.UserSessionId, login.IsRelogin));
        Assert.Equal("user login", login.Fields["callback_data"]);
        Assert.DoesNotContain("signature", login.Fields.Keys);
    }

    [Fact]
    public async Task A_logout_is_reported()
    {
        var logout = Assert.IsType<UserLoggedOutEvent>(await HandleAsync("""
            {"event":"room_logout","appid":"1","timestamp":"0","nonce":"350176","signature":"","room_id":"rid_1242649","room_seq":"6085791336856668982","user_account":"888120154","user_nickname":"888120154",
            "session_id":"792462300429684736","login_time":"1663740623660","logout_time":"1663740627986","reason":"4","user_role":"1","user_update_seq":"13"}
            """));
        Assert.Equal((UserLogoutReason.TokenExpired, 4.326), (logout.Reason, (logout.LoggedOutAt! - logout.LoggedInAt!).Value.TotalSeconds));
    }

    [Fact]
    public async Task A_published_stream_is_reported()
    {
        var created = Assert.IsType<StreamCreatedEvent>(await HandleAsync("""
            {"event":"stream_create","appid":"1","timestamp":"0","nonce":"7254119327986670314","signature":"","room_id":"room1","room_session_id":"1234567","user_id":"user1","user_name":"user1_name","channel_id":"0xb-0x1",
            "stream_id":"stream_id","stream_sid":"s-115205136669740000000000104","title":"title","stream_alias":"aaa","stream_attr":"{\"cid\":0}","stream_seq":"01","create_time":"1687981272","create_time_ms":"1687981272742",
            "extra_info":"extra","recreate":"0","publish_id":"publish","publish_name":"publish_name","rtmp_url":["rtmp://a","rtmp://b"],"pic_url":["http://pic"]}
            """));
        Assert.Equal(("room1", "user1", "user1_name", "stream_id", "s-115205136669740000000000104", "extra", false), (created.RoomId, created.UserId, created.UserName, created.StreamId, created.ServerId, created.ExtraInfo, created.IsResumed));
        Assert.Equal("""["rtmp://a","rtmp://b"]""", created.Fields["rtmp_url"]);
    }

    [Fact]
    public async Task An_ended_stream_is_reported()
    {
        var closed = Assert.IsType<StreamClosedEvent>(await HandleAsync("""
            {"event":"stream_close","appid":"1","timestamp":"0","nonce":"7266888922840654370","signature":"","room_id":"room1","room_session_id":"123456789","user_id":"user1","user_name":"user1_name","channel_id":"0xb-0x1","type":"100",
            "stream_alias":"aaa","stream_id":"stream_id","stream_sid":"s-115205136669740000000000104","stream_seq":"700","third_define_data":"{}","create_time_ms":"1666786067353","destroy_timemillis":"1666986067248"}
            """));
        Assert.Equal(("stream_id", StreamCloseReason.Deleted, 1_666_986_067_248), (closed.StreamId, closed.Reason, closed.ClosedAt!.Value.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task Other_events_are_reported_with_their_fields()
    {
        var other = Assert.IsType<OtherWebhookEvent>(await HandleAsync("""{"event":"mix_start","appid":"1","timestamp":0,"nonce":"1","signature":"","task_id":"t","detail":{"a":[1]},"nothing":null}"""));
        Assert.Equal(("mix_start", "t", """{"a":[1]}"""), (other.Name, other.Fields["task_id"], other.Fields["detail"]));
        Assert.DoesNotContain("nothing", other.Fields.Keys);
    }

    [Fact]
    public async Task Percent_encoded_json_and_forms_are_read()
    {
        var json = Sign("""{"event":"room_login","appid":"1","timestamp":"0","nonce":"1","signature":"","room_id":"a b&c","user_account":"ü"}""");
        Assert.Equal(WebhookOutcome.Handled, await Receiver().ReceiveAsync(Encoding.UTF8.GetBytes(Uri.EscapeDataString(json)), Handle));
        var form = string.Join('&', JsonNode.Parse(json)!.AsObject().Select(static field => $"{field.Key}={Uri.EscapeDataString(field.Value!.GetValue<string>()).Replace("%20", "+", StringComparison.Ordinal)}"));
        Assert.Equal(WebhookOutcome.Handled, await Receiver().ReceiveAsync(Encoding.UTF8.GetBytes(form), Handle));

        Assert.All(_handled, static login => Assert.Equal(("a b&c", "ü"), (((UserLoggedInEvent)login).RoomId, ((UserLoggedInEvent)login).UserId)));
        Assert.Equal(2, _handled.Count);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused()
    {
        var body = Sign(Login);
        var receiver = Receiver();
        Assert.Equal(WebhookOutcome.Forged, await SendAsync(receiver, body.Replace("\"nonce\":\"1\"", "\"nonce\":\"2\"", StringComparison.Ordinal)));
        Assert.Equal(WebhookOutcome.Forged, await SendAsync(receiver, Login));
        Assert.Equal(WebhookOutcome.Forged, await SendAsync(new WebhookReceiver(new WebhookReceiverOptions { Secret = new CallbackSecret("another"), TimeProvider = _clock }), body));
        Assert.Equal(WebhookOutcome.Forged, await SendAsync(new WebhookReceiver(new WebhookReceiverOptions { Secret = Secret, AppId = 2, TimeProvider = _clock }), body));
        Assert.Empty(_handled);
    }

    [Theory]
    [InlineData(300, WebhookOutcome.Handled)]
    [InlineData(-300, WebhookOutcome.Handled)]
    [InlineData(301, WebhookOutcome.Expired)]
    [InlineData(-301, WebhookOutcome.Expired)]
    public async Task An_event_of_another_time_is_refused(int seconds, WebhookOutcome expected)
    {
        var body = Sign(Login);
        _clock.SetUtcNow(_clock.GetUtcNow().AddSeconds(Math.Max(0, seconds)));
        Assert.Equal(expected, await SendAsync(Receiver(), seconds >= 0 ? body : Sign(Login, _clock.GetUtcNow().AddSeconds(-seconds))));
    }

    [Fact]
    public async Task An_event_that_comes_again_is_handled_once_also_with_another_signature()
    {
        var receiver = Receiver();
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(receiver, Sign(Login)));
        Assert.Equal(WebhookOutcome.Duplicate, await SendAsync(receiver, Sign(Login)));
        _clock.Advance(TimeSpan.FromSeconds(62));
        Assert.Equal(WebhookOutcome.Duplicate, await SendAsync(receiver, Sign(Login, nonce: "3")));
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(receiver, Sign(Login.Replace("alice", "bob", StringComparison.Ordinal))));
        Assert.Equal(2, _handled.Count);
    }

    [Fact]
    public async Task An_event_whose_handler_fails_is_handled_again()
    {
        var receiver = Receiver();
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.ReceiveAsync(Encoding.UTF8.GetBytes(Sign(Login)), static (_, _) => throw new InvalidOperationException("database")));
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(receiver, Sign(Login)));
        Assert.Equal(WebhookOutcome.Duplicate, await SendAsync(receiver, Sign(Login)));
    }

    [Fact]
    public async Task An_event_that_is_being_handled_is_put_off()
    {
        var receiver = Receiver();
        var finish = new TaskCompletionSource();
        var first = receiver.ReceiveAsync(Encoding.UTF8.GetBytes(Sign(Login)), (_, _) => new ValueTask(finish.Task));
        Assert.Equal(WebhookOutcome.InProgress, await SendAsync(receiver, Sign(Login)));
        finish.SetResult();
        Assert.Equal(WebhookOutcome.Handled, await first);
        Assert.Equal(WebhookOutcome.Duplicate, await SendAsync(receiver, Sign(Login)));
    }

    [Fact]
    public async Task A_signature_can_be_bound_to_its_event()
    {
        var bound = Receiver(static options => options with { RefusesReusedSignatures = true });
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(bound, Sign(Login)));
        Assert.Equal(WebhookOutcome.Duplicate, await SendAsync(bound, Sign(Login)));
        Assert.Equal(WebhookOutcome.Forged, await SendAsync(bound, Sign(Login.Replace("alice", "mallory", StringComparison.Ordinal))));
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(bound, Sign(Login.Replace("alice", "bob", StringComparison.Ordinal), nonce: "2")));

        // A handler that fails costs the event nothing.
        await Assert.ThrowsAsync<InvalidOperationException>(() => bound.ReceiveAsync(Encoding.UTF8.GetBytes(Sign(Login.Replace("alice", "carol", StringComparison.Ordinal), nonce: "3")), static (_, _) => throw new InvalidOperationException()));
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(bound, Sign(Login.Replace("alice", "carol", StringComparison.Ordinal), nonce: "3")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("{\"event\":\"a\",\"event\":\"b\"}")]
    [InlineData("a=1&a=2")]
    [InlineData("=")]
    [InlineData("%7B%7B")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public async Task A_body_that_is_not_an_event_is_malformed(string body) => Assert.Equal(WebhookOutcome.Malformed, await SendAsync(Receiver(), body));

    [Theory]
    [InlineData("""{"event":"room_login","appid":"1","timestamp":"0","nonce":"1","signature":"","room_id":"r"}""")]
    [InlineData("""{"event":"room_login","appid":"1","timestamp":"0","nonce":"1","signature":"","user_account":"u"}""")]
    [InlineData("""{"event":"room_create","appid":"1","timestamp":"0","nonce":"1","signature":""}""")]
    [InlineData("""{"event":"stream_close","appid":"1","timestamp":"0","nonce":"1","signature":"","room_id":"r","user_id":"u"}""")]
    [InlineData("""{"event":"room_create","appid":"x","timestamp":"0","nonce":"1","signature":"","room_id":"r"}""")]
    [InlineData("""{"appid":"1","timestamp":"0","nonce":"1","signature":"","room_id":"r"}""")]
    public async Task A_signed_event_without_its_fields_is_malformed(string body) => Assert.Equal(WebhookOutcome.Malformed, await SendAsync(Receiver(), Sign(body)));

    [Fact]
    public async Task A_body_that_is_too_long_or_not_text_is_malformed()
    {
        Assert.Equal(WebhookOutcome.Malformed, await SendAsync(Receiver(), Sign(Login).PadRight(WebhookReceiver.MaxBodyBytes + 1)));
        Assert.Equal(WebhookOutcome.Malformed, await Receiver().ReceiveAsync(new byte[] { 0x7b, 0xff, 0x7d }, Handle));
        Assert.Equal(WebhookOutcome.Malformed, await SendAsync(Receiver(), "{" + string.Join(',', Enumerable.Range(0, 257).Select(static number => $"\"f{number}\":1")) + "}"));
    }

    [Fact]
    public async Task A_written_event_is_read_again()
    {
        WebhookEvent[] events =
        [
            new RoomCreatedEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", SessionId = "858012925204410411", CreatedAt = Sample.CreatedAt, CreatorId = "a" },
            new RoomClosedEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", SessionId = "1", Reason = RoomCloseReason.KickedOut, ClosedAt = Sample.CreatedAt },
            new UserLoggedInEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", RoomSessionId = "1", UserId = "a", UserName = "Ä \"", UserSessionId = "2", LoggedInAt = Sample.CreatedAt, IsRelogin = true },
            new UserLoggedOutEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", RoomSessionId = "1", UserId = "a", UserName = "A", UserSessionId = "2", LoggedOutAt = Sample.CreatedAt, Reason = UserLogoutReason.Disconnected },
            new StreamCreatedEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", RoomSessionId = "1", UserId = "a", UserName = "A", StreamId = "s", ServerId = "3", ExtraInfo = "{}", CreatedAt = Sample.CreatedAt },
            new StreamClosedEvent { AppId = 1, SentAt = Sample.CreatedAt, RoomId = "r", RoomSessionId = "1", UserId = "a", UserName = "A", StreamId = "s", ServerId = "3", ClosedAt = Sample.CreatedAt, Reason = StreamCloseReason.RoomClosed },
            new OtherWebhookEvent { AppId = 1, SentAt = Sample.CreatedAt, EventName = "mix_start", Fields = new Dictionary<string, string> { ["task_id"] = "t" } },
        ];
        foreach (var written in events)
        {
            Assert.Equal(WebhookOutcome.Handled, await Receiver().ReceiveAsync(WebhookWriter.Write(written, Secret), Handle));
        }

        Assert.Equal(events.Select(static one => one with { Fields = Nothing }), _handled.Select(static one => one with { Fields = Nothing }));
        Assert.Equal("t", _handled[^1].Fields["task_id"]);
        var room = JsonDocument.Parse(WebhookWriter.Write(events[0], Secret, "7")).RootElement;
        Assert.Equal((JsonValueKind.Number, "858012925204410411", "7"), (room.GetProperty("appid").ValueKind, room.GetProperty("room_session_id").GetRawText(), room.GetProperty("nonce").GetString()));
    }

    [Fact]
    public async Task Anything_gets_an_outcome()
    {
        await FreshSeeds.ForEachAsync(1, 3, MutateAsync);
    }

    [Fact]
    public void Options_out_of_range_are_refused_and_no_text_contains_the_secret()
    {
        var options = new WebhookReceiverOptions { Secret = Secret };
        WebhookReceiverOptions[] wrong = [options with { Secret = null! }, options with { AppId = 0 }, options with { MaxAge = TimeSpan.FromSeconds(59) }, options with { MaxAge = TimeSpan.FromMinutes(61) }, options with { TimeProvider = null! }];
        Assert.All(wrong, static one => Assert.Throws<ArgumentException>(() => new WebhookReceiver(one)));
        Assert.Throws<ArgumentException>(static () => new CallbackSecret(""));
        Assert.Throws<ArgumentException>(static () => new CallbackSecret(new string('x', 257)));
        Assert.DoesNotContain("canary", Assert.Throws<ArgumentException>(static () => new CallbackSecret("canary\n")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretText, $"{options} {Secret}", StringComparison.Ordinal);
    }

    private const string Login = """{"event":"room_login","appid":"1","timestamp":"0","nonce":"1","signature":"","room_id":"r","user_account":"alice","session_id":"5","login_time":"1700000000000"}""";

    private static readonly Dictionary<string, string> Nothing = [];

    private WebhookReceiver Receiver(Func<WebhookReceiverOptions, WebhookReceiverOptions>? configure = null)
    {
        var options = new WebhookReceiverOptions { Secret = Secret, TimeProvider = _clock };
        return new WebhookReceiver(configure?.Invoke(options) ?? options);
    }

    private ValueTask Handle(WebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        _handled.Add(webhookEvent);
        return ValueTask.CompletedTask;
    }

    private Task<WebhookOutcome> SendAsync(WebhookReceiver receiver, string body) => receiver.ReceiveAsync(Encoding.UTF8.GetBytes(body), Handle);

    private async Task<WebhookEvent> HandleAsync(string body)
    {
        Assert.Equal(WebhookOutcome.Handled, await SendAsync(Receiver(), Sign(body)));
        return Assert.Single(_handled);
    }

    // Sets the time and the signature, by the steps of ZEGO's page; a number stays a number.
    private string Sign(string body, DateTimeOffset? at = null, string? nonce = null)
    {
        var node = JsonNode.Parse(body)!.AsObject();
        var timestamp = (at ?? _clock.GetUtcNow()).ToUnixTimeSeconds();
        node["timestamp"] = node["timestamp"]!.GetValueKind() is JsonValueKind.Number ? timestamp : $"{timestamp}";
        node["nonce"] = nonce ?? node["nonce"]!.GetValue<string>();
        var parts = new List<string> { SecretText, $"{timestamp}", node["nonce"]!.GetValue<string>() };
        parts.Sort(StringComparer.Ordinal);
#pragma warning disable CA5350 // ZEGO prescribes SHA-1.
        node["signature"] = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
        return node.ToJsonString();
    }

    private async Task MutateAsync(int seed)
    {
        var random = new Random(seed);
        var receiver = Receiver();
        var bodies = new[] { Sign(Login), Uri.EscapeDataString(Sign(Login)), "event=room_login&appid=1&timestamp=1&nonce=1&signature=x" }.Select(Encoding.UTF8.GetBytes).ToList();
        for (var run = 0; run < 5_000; run++)
        {
            var body = bodies[random.Next(bodies.Count)].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            Assert.True(Enum.IsDefined(await receiver.ReceiveAsync(body.AsMemory(0, random.Next(body.Length + 1)), Handle)));
        }
    }
}
