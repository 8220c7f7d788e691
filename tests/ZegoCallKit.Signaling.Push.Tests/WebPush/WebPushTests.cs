using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Push.Tests.Rig;

namespace ZegoCallKit.Signaling.Push.Tests.WebPush;

/// <summary>Browsers are woken.</summary>
public sealed class WebPushTests : IDisposable
{
    private readonly VapidKey _key = VapidKey.Create();
    private readonly Browser _browser = new();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_browser_is_told_who_rings_encrypted_signed_and_for_as_long_as_it_rings()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync();
        Assert.True(await rig.RingAsync("webpush", _browser.Subscribe(service.Address + "push/1?x=y"), seconds: 29.5));
        var push = await service.NextAsync();

        Assert.Equal(
            ("/push/1", "aes128gcm", "application/octet-stream", "30", "high"),
            (push.Path, push.Headers["Content-Encoding"], push.Headers["Content-Type"], push.Headers["TTL"], push.Headers["Urgency"]));
        Assert.Matches("^[A-Za-z0-9_-]{32}$", push.Headers["Topic"]);
        var message = JsonDocument.Parse(_browser.Read(push.Body)).RootElement;
        Assert.Equal(
            ("ring-1", "call", "alice", "video", $"{rig.Clock.GetUtcNow().AddSeconds(29.5).ToUnixTimeMilliseconds()}"),
            (Text(message, "id"), Text(message, "call"), Text(message, "caller"), Text(message, "kind"), Text(message, "deadline")));

        var authorization = push.Headers["Authorization"];
        Assert.StartsWith("vapid t=", authorization, StringComparison.Ordinal);
        var parts = authorization["vapid t=".Length..].Split(", k=");
        Assert.Equal(_key.PublicKey, parts[1]);
        var (head, claims, signed, signature) = ReceivedPush.Token(parts[0]);
        Assert.Equal("ES256", Text(head, "alg"));
        Assert.Equal((service.Address.GetLeftPart(UriPartial.Authority), "mailto:ops@calls.example"), (Text(claims, "aud"), Text(claims, "sub")));
        Assert.InRange(claims.GetProperty("exp").GetInt64() - rig.Clock.GetUtcNow().ToUnixTimeSeconds(), 60, 86_400);
        var point = Base64Url.DecodeFromChars(parts[1]);
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        Assert.True(verifier.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    [Fact]
    public async Task A_later_ring_of_the_same_call_replaces_the_earlier_one()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync();
        var target = _browser.Subscribe(service.Address + "push");
        await rig.RingAsync("webpush", target);
        await rig.RingAsync("webpush", target);
        await rig.RingAsync("webpush", target, "another");
        var topics = new[] { await service.NextAsync(), await service.NextAsync(), await service.NextAsync() }.Select(static push => push.Headers["Topic"]);
        Assert.Equal(2, topics.Distinct().Count());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_subscription_that_is_gone_is_forgotten(int status)
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((status, "", null));
        await using var rig = await StartAsync();
        await rig.RingAsync("webpush", _browser.Subscribe(service.Address + "push"));
        await rig.WaitForForgottenAsync();
    }

    [Fact]
    public async Task An_address_that_is_not_allowed_is_forgotten_and_never_contacted()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync(static options => options with { AllowedHosts = ["push.example"] });
        await rig.RingAsync("webpush", _browser.Subscribe(service.Address + "push"));
        await rig.WaitForForgottenAsync();
        Assert.True(service.HasNothing);
    }

    [Fact]
    public async Task A_service_that_is_busy_is_asked_again_when_it_says_so()
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((503, "", null));
        service.Answers.Enqueue((429, "", "7"));
        await using var rig = await StartAsync();
        await rig.RingAsync("webpush", _browser.Subscribe(service.Address + "push"));
        Assert.Equal("30", (await service.NextAsync()).Headers["TTL"]);
        await rig.WaitForLogAsync("attempt 1 of 6");
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("28", (await service.NextAsync()).Headers["TTL"]);
        await rig.WaitForLogAsync("attempt 2 of 6");
        rig.Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal("21", (await service.NextAsync()).Headers["TTL"]);
        Assert.NotNull(await rig.TargetAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(301)]
    public async Task What_a_service_refuses_is_given_up_and_not_forgotten(int status)
    {
        await using var service = await FakeService.StartAsync();
        service.Answers.Enqueue((status, "", null));
        await using var rig = await StartAsync();
        await rig.RingAsync("webpush", _browser.Subscribe(service.Address + "push"));
        await rig.WaitForLogAsync("was given up");
        Assert.NotNull(await rig.TargetAsync());
        Assert.DoesNotContain(rig.Log, line => line.Contains("p256dh", StringComparison.Ordinal) || line.Contains(service.Address.Authority, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ring_that_has_ended_and_targets_of_other_services_are_not_sent()
    {
        await using var service = await FakeService.StartAsync();
        await using var rig = await StartAsync();
        var target = _browser.Subscribe(service.Address + "push");
        Assert.True(await rig.RingAsync("webpush", target, seconds: 0));
        await rig.WaitForLogAsync("the ring has ended");
        Assert.False(await rig.RingAsync("apns", target));
        Assert.True(service.HasNothing);
    }

    [Fact]
    public async Task A_full_queue_takes_no_more()
    {
        await using var rig = await StartAsync(static options => options with { MaxPending = 1, MaxParallel = 1 });
        var taken = 0;
        for (var ring = 0; ring < 50; ring++)
        {
            // Nobody listens at this address, so the sender waits for its second attempt, which never comes.
            taken += await rig.RingAsync("webpush", _browser.Subscribe("http://127.0.0.1:1/")) ? 1 : 0;
        }

        Assert.InRange(taken, 1, 3);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<PushRig> StartAsync(Func<WebPushOptions, WebPushOptions>? configure = null)
    {
        var options = new WebPushOptions { Key = _key, Subject = "mailto:ops@calls.example", AllowedHosts = ["127.0.0.1"] };
        return PushRig.StartAsync(builder => builder.AddWebPush(configure?.Invoke(options) ?? options));
    }
}
