using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Push.Tests.Rig;

namespace ZegoCallKit.Signaling.Push.Tests.Fcm;

/// <summary>Android devices are woken by data messages.</summary>
public sealed class FcmTests : IDisposable
{
    private const string Target = "bk3RNwTe3H0:CI2k_HHwgIpoDKCIZvvDMExUdFQ3P1-x.y";

    private readonly RSA _key = RSA.Create(2_048);
    private int _tokens;

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_device_is_told_who_rings_with_a_token_that_the_service_account_asked_for()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync(service);
        Assert.True(await rig.RingAsync("fcm", Target, seconds: 27.2));
        var push = await service.NextAsync();

        Assert.Equal(("/v1/projects/calls-1234/messages:send", "Bearer access-1", "application/json"), (push.Path, push.Headers["Authorization"], push.Headers["Content-Type"]));
        var message = push.Json.GetProperty("message");
        Assert.Equal((Target, "high", "28s"), (message.GetProperty("token").GetString(), message.GetProperty("android").GetProperty("priority").GetString(), message.GetProperty("android").GetProperty("ttl").GetString()));
        Assert.Equal(
            $$"""{"id":"ring-1","call":"call","caller":"alice","kind":"video","deadline":"{{rig.Clock.GetUtcNow().AddSeconds(27.2).ToUnixTimeMilliseconds()}}"}""",
            message.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task An_access_token_is_used_until_five_minutes_before_its_end_and_renewed_when_it_is_refused()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync(service);
        async Task<string> TokenAsync()
        {
            await rig.RingAsync("fcm", Target);
            return (await service.NextAsync()).Headers["Authorization"];
        }

        Assert.Equal("Bearer access-1", await TokenAsync());
        rig.Clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("Bearer access-1", await TokenAsync());
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Bearer access-2", await TokenAsync());

        service.Answers.Enqueue((401, """{"error":{"status":"UNAUTHENTICATED"}}""", null));
        Assert.Equal("Bearer access-2", await TokenAsync());
        await rig.WaitForLogAsync("401 UNAUTHENTICATED");
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Bearer access-3", (await service.NextAsync()).Headers["Authorization"]);
    }

    [Fact]
    public async Task A_device_without_the_app_is_forgotten()
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((404, """{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"UNREGISTERED"}]}}""", null));
        await using var rig = await StartAsync(service);
        await rig.RingAsync("fcm", Target);
        await rig.WaitForForgottenAsync();
    }

    [Theory]
    [InlineData(404, """{"error":{"status":"NOT_FOUND"}}""", "404 NOT_FOUND")]
    [InlineData(400, """{"error":{"status":"INVALID_ARGUMENT","details":[null,{"errorCode":null},{"errorCode":"INVALID_ARGUMENT"}]}}""", "400 INVALID_ARGUMENT")]
    [InlineData(403, """{"error":{"status":"PERMISSION_DENIED","details":[{"errorCode":"SENDER_ID_MISMATCH"}]}}""", "403 SENDER_ID_MISMATCH")]
    [InlineData(403, "<html>", "it answered 403.")]
    [InlineData(400, """{"error":null}""", "it answered 400.")]
    [InlineData(400, """{"error":{"status":"<script>"}}""", "it answered 400.")]
    public async Task What_google_refuses_is_given_up_and_not_forgotten(int status, string body, string expected)
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((status, body, null));
        await using var rig = await StartAsync(service);
        await rig.RingAsync("fcm", Target);
        await rig.WaitForLogAsync("was given up");
        Assert.Contains(rig.Log, line => line.Contains(expected, StringComparison.Ordinal));
        Assert.NotNull(await rig.TargetAsync());
    }

    [Fact]
    public async Task Google_is_asked_again_if_it_is_busy_or_gives_no_token()
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((503, """{"error":{"status":"UNAVAILABLE"}}""", null));
        await using var rig = await StartAsync(service, static _ => "{}");
        await rig.RingAsync("fcm", Target);
        await rig.WaitForLogAsync("InvalidResponse");
        service.Special = Tokens(service);
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await service.NextAsync();
        await rig.WaitForLogAsync("503 UNAVAILABLE");
        rig.Clock.Advance(TimeSpan.FromSeconds(4));
        await service.NextAsync();
        Assert.DoesNotContain(rig.Log, static line => line.Contains("access-1", StringComparison.Ordinal) || line.Contains(Target, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("ü")]
    public async Task A_target_that_is_no_token_is_forgotten_and_not_sent(string target)
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync(service);
        await rig.RingAsync("fcm", target);
        await rig.WaitForForgottenAsync();
        Assert.True(service.HasNothing);
    }

    private Task<PushRig> StartAsync(FakeService service, Func<ReceivedPush, string?>? special = null)
    {
        service.Special = special ?? Tokens(service);
        var account = JsonSerializer.Serialize(new { type = "service_account", project_id = "calls-1234", private_key_id = "key-1", private_key = _key.ExportPkcs8PrivateKeyPem(), client_email = "push@calls-1234.example", token_uri = service.Address + "token" });
        return PushRig.StartAsync(builder => builder.AddFcm(new FcmOptions { ServiceAccount = account, Server = service.Address }));
    }

    // Google's token endpoint: it checks the assertion.
    private Func<ReceivedPush, string?> Tokens(FakeService service) => request =>
    {
        if (request.Path != "/token")
        {
            return null;
        }

        var form = request.Text.Split('&').Select(static part => part.Split('=')).ToDictionary(static part => part[0], static part => Uri.UnescapeDataString(part[1]));
        var (head, claims, signed, signature) = ReceivedPush.Token(form["assertion"]);
        var now = claims.GetProperty("iat").GetInt64();
        var isRight = form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
            && head.GetProperty("alg").GetString() == "RS256"
            && head.GetProperty("kid").GetString() == "key-1"
            && claims.GetProperty("iss").GetString() == "push@calls-1234.example"
            && claims.GetProperty("aud").GetString() == service.Address + "token"
            && claims.GetProperty("scope").GetString() == "https://www.googleapis.com/auth/firebase.messaging"
            && claims.GetProperty("exp").GetInt64() - now is > 0 and <= 3_600
            && _key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return isRight ? $$"""{"access_token":"access-{{Interlocked.Increment(ref _tokens)}}","expires_in":3600,"token_type":"Bearer"}""" : """{"error":"invalid_grant"}""";
    };
}
