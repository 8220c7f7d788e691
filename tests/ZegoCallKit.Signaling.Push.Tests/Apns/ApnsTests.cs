using System.Security.Cryptography;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Push.Tests.Rig;

namespace ZegoCallKit.Signaling.Push.Tests.Apns;

/// <summary>iPhones are woken by VoIP pushes.</summary>
public sealed class ApnsTests : IDisposable
{
    private const string Target = "00fc13adff785122b4ad28809a3420982341241421348097878e577c991de8f0";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_phone_is_told_who_rings_by_http_2_with_the_headers_of_a_voip_push()
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        await using var rig = await StartAsync(service);
        Assert.True(await rig.RingAsync("apns", Target));
        var push = await service.NextAsync();

        Assert.Equal(("HTTP/2", "/3/device/" + Target), (push.Protocol, push.Path));
        Assert.Equal(
            ("voip", "example.calls.voip", "10", $"{rig.Clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds()}"),
            (push.Headers["apns-push-type"], push.Headers["apns-topic"], push.Headers["apns-priority"], push.Headers["apns-expiration"]));
        Assert.Equal(("alice", "call", "video"), (push.Json.GetProperty("caller").GetString(), push.Json.GetProperty("call").GetString(), push.Json.GetProperty("kind").GetString()));
        Assert.Equal("{}", push.Json.GetProperty("aps").GetRawText());

        var (head, claims, signed, signature) = ReceivedPush.Token(push.Headers["Authorization"]["bearer ".Length..]);
        Assert.Equal(("ES256", "FGHIJ67890"), (head.GetProperty("alg").GetString(), head.GetProperty("kid").GetString()));
        Assert.Equal(("ABCDE12345", rig.Clock.GetUtcNow().ToUnixTimeSeconds()), (claims.GetProperty("iss").GetString(), claims.GetProperty("iat").GetInt64()));
        Assert.True(_key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    [Fact]
    public async Task A_token_is_used_for_forty_minutes_and_not_renewed_before_twenty()
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        await using var rig = await StartAsync(service);
        async Task<string> TokenAsync()
        {
            await rig.RingAsync("apns", Target);
            return (await service.NextAsync()).Headers["Authorization"];
        }

        var first = await TokenAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(39));
        Assert.Equal(first, await TokenAsync());
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await TokenAsync();
        Assert.NotEqual(first, second);

        service.Answers.Enqueue((403, """{"reason":"ExpiredProviderToken"}""", null));
        Assert.Equal(second, await TokenAsync());
        await rig.WaitForLogAsync("ExpiredProviderToken");
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(second, (await service.NextAsync()).Headers["Authorization"]);

        rig.Clock.Advance(TimeSpan.FromMinutes(20));
        service.Answers.Enqueue((403, """{"reason":"ExpiredProviderToken"}""", null));
        Assert.Equal(second, await TokenAsync());
        await rig.WaitForLogAsync("ExpiredProviderToken", times: 2);
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.NotEqual(second, (await service.NextAsync()).Headers["Authorization"]);
    }

    [Theory]
    [InlineData(410, """{"reason":"Unregistered","timestamp":1629000000000}""")]
    [InlineData(410, "")]
    [InlineData(400, """{"reason":"Unregistered"}""")]
    public async Task A_phone_without_the_app_is_forgotten(int status, string body)
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        service.Answers.Enqueue((status, body, null));
        await using var rig = await StartAsync(service);
        await rig.RingAsync("apns", Target);
        await rig.WaitForForgottenAsync();
    }

    [Theory]
    [InlineData(400, """{"reason":"BadDeviceToken"}""", "400 BadDeviceToken")]
    [InlineData(400, """{"reason":"DeviceTokenNotForTopic"}""", "400 DeviceTokenNotForTopic")]
    [InlineData(403, """{"reason":"InvalidProviderToken"}""", "403 InvalidProviderToken")]
    [InlineData(413, """{"reason":5}""", "it answered 413.")]
    [InlineData(400, "{\"reason\":\"<b>\\n\"}", "it answered 400.")]
    [InlineData(400, "not json", "it answered 400.")]
    public async Task What_apple_refuses_is_given_up_and_not_forgotten(int status, string body, string expected)
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        service.Answers.Enqueue((status, body, null));
        await using var rig = await StartAsync(service);
        await rig.RingAsync("apns", Target);
        await rig.WaitForLogAsync("was given up");
        Assert.Contains(rig.Log, line => line.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log, static line => line.Contains(Target, StringComparison.Ordinal));
        Assert.NotNull(await rig.TargetAsync());
    }

    [Fact]
    public async Task Apple_is_asked_again_if_it_is_busy()
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        service.Answers.Enqueue((503, """{"reason":"ServiceUnavailable"}""", null));
        await using var rig = await StartAsync(service);
        await rig.RingAsync("apns", Target);
        await service.NextAsync();
        await rig.WaitForLogAsync("ServiceUnavailable");
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await service.NextAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../3/other")]
    [InlineData("00fc13?x=1")]
    [InlineData("00FC13 ")]
    [InlineData("\u0660")]
    public async Task A_target_that_is_no_token_is_forgotten_and_not_sent(string target)
    {
        await using var service = await FakeService.StartAsync(HttpProtocols.Http2);
        await using var rig = await StartAsync(service);
        await rig.RingAsync("apns", target);
        await rig.WaitForForgottenAsync();
        Assert.True(service.HasNothing);
    }

    private Task<PushRig> StartAsync(FakeService service) => PushRig.StartAsync(builder => builder.AddApns(new ApnsOptions
    {
        TeamId = "ABCDE12345",
        KeyId = "FGHIJ67890",
        PrivateKey = _key.ExportPkcs8PrivateKeyPem(),
        BundleId = "example.calls",
        Server = service.Address,
    }));
}
