using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Offline;

/// <summary>Offline devices are woken with a webhook.</summary>
public sealed class WebhookTests
{
    private const string Secret = "a secret of these tests, of more than 32 bytes";

    [Fact]
    public async Task A_ring_for_a_device_that_is_away_is_posted_with_a_signature()
    {
        await using var hook = await Hook.StartAsync();
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await RegisterAsync(rig, "bob", "phone", "token of the phone");

        Assert.Equal(WireOutcomes.Pushed, (await alice.RingAsync("call", "bob")).Receipts[0].Outcome);
        var (body, timestamp, signature) = await hook.NextAsync();
        Assert.Equal("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"))), signature);
        Assert.Equal((rig.Now / 1_000).ToString(CultureInfo.InvariantCulture), timestamp);
        var message = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("bob", "alice", "call", "video", rig.Now + 30_000), (Text(message, "user"), Text(message, "caller"), Text(message, "call"), Text(message, "kind"), message.GetProperty("deadline").GetInt64()));
        var device = Assert.Single(message.GetProperty("devices").EnumerateArray());
        Assert.Equal(("phone", "webhook", "token of the phone"), (Text(device, "device"), Text(device, "service"), Text(device, "target")));
        Assert.DoesNotContain("payload", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_tried_again_after_2_4_8_and_16_seconds_and_not_after_the_ring()
    {
        await using var hook = await Hook.StartAsync();
        hook.Answers.Enqueue(500);
        hook.Answers.Enqueue(503);
        hook.Answers.Enqueue(429);
        hook.Answers.Enqueue(500);
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await alice.RingAsync("call", "bob");
        await hook.NextAsync();
        foreach (var wait in new[] { 2, 4, 8 })
        {
            await hook.WaitForTimerAsync(rig, wait);
            await hook.NextAsync();
        }

        // 14 s have passed; 16 more would be too late.
        await rig.Logs.WaitForAsync("the ring ends");
        Assert.True(hook.HasNothing);
    }

    [Fact]
    public async Task While_it_rings_for_long_it_is_tried_six_times()
    {
        await using var hook = await Hook.StartAsync();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            hook.Answers.Enqueue(500);
        }

        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await alice.SendAsync(new WireEnvelope { Id = alice.NextId(), To = ["bob"], Call = "call", Intent = WireIntents.Ring, Kind = "video", RingMs = 200_000, LifeMs = 200_000, Payload = "ring"u8.ToArray() });
        await hook.NextAsync();
        foreach (var wait in new[] { 2, 4, 8, 16, 32 })
        {
            await hook.WaitForTimerAsync(rig, wait);
            await hook.NextAsync();
        }

        await rig.Logs.WaitForAsync("it failed too often");
        Assert.True(hook.HasNothing);
    }

    [Fact]
    public async Task A_device_that_is_connected_and_silent_is_woken_after_a_second_and_one_that_answers_is_not()
    {
        await using var hook = await Hook.StartAsync();
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        var bob = await RegisterAsync(rig, "bob", "phone", "target", stays: true);
        Assert.Equal(WireOutcomes.Delivered, (await alice.RingAsync("call", "bob")).Receipts[0].Outcome);
        var ring = await bob.NextAsync(WireIntents.Ring);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("\"call\":\"call\"", (await hook.NextAsync()).Body, StringComparison.Ordinal);

        await bob.AckAsync(ring.Seq);
        await alice.RingAsync("second", "bob");
        ring = await bob.NextAsync(WireIntents.Ring);
        await bob.AckAsync(ring.Seq);
        await bob.Hub.InvokeAsync(WireProtocol.Watch, Array.Empty<string>());
        await WaitForAckAsync(rig, "bob", ring.Seq);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await alice.RingAsync("third", "carol");
        Assert.Contains("\"call\":\"third\"", (await hook.NextAsync()).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_not_followed_and_no_success(int status)
    {
        await using var hook = await Hook.StartAsync();
        hook.Answers.Enqueue(status);
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await alice.RingAsync("call", "bob");
        await hook.NextAsync();
        await rig.Logs.WaitForAsync($"it answered {status}");
        Assert.True(hook.HasNothing);
    }

    [Fact]
    public async Task The_webhook_may_ask_for_a_longer_wait()
    {
        await using var hook = await Hook.StartAsync();
        hook.Answers.Enqueue(503);
        hook.RetryAfter = 20;
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await alice.RingAsync("call", "bob");
        await hook.NextAsync();
        await rig.Logs.WaitForAsync("attempt 1 of 6");
        rig.Clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromMilliseconds(1));
        await Task.Yield();
        Assert.True(hook.HasNothing);
        rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await hook.NextAsync();
    }

    [Fact]
    public async Task A_target_that_is_gone_is_forgotten()
    {
        await using var hook = await Hook.StartAsync();
        hook.Answers.Enqueue(410);
        await using var rig = await StartAsync(hook);
        var alice = await rig.ConnectAsync("alice");
        await RegisterAsync(rig, "bob", "phone", "old");
        await alice.RingAsync("call", "bob");
        await hook.NextAsync();
        await Eventually.TrueAsync(async () => (await rig.Store.GetUserAsync("bob", rig.Now)).Devices[0].PushTarget is null);
    }

    private static Task<ServerRig> StartAsync(Hook hook) => ServerRig.StartAsync(signaling: builder => builder.AddWebhookRinger(new WebhookRingerOptions { Url = hook.Url, Secret = Secret }));

    private static async Task<TestDevice> RegisterAsync(ServerRig rig, string user, string device, string target, bool stays = false)
    {
        var created = await rig.ConnectAsync(user, device);
        await created.Hub.InvokeAsync(WireProtocol.RegisterPush, new WirePushTarget { Service = "webhook", Target = target });
        if (!stays)
        {
            await created.Hub.InvokeAsync(WireProtocol.Goodbye);
        }

        return created;
    }

    private static Task WaitForAckAsync(ServerRig rig, string user, long seq) =>
        Eventually.TrueAsync(async () => (await rig.Store.GetUserAsync(user, rig.Now)).Devices[0].Acked >= seq);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>Receives the webhook's requests.</summary>
    private sealed class Hook : IAsyncDisposable
    {
        private readonly Channel<(string Body, string Timestamp, string Signature)> _posts = Channel.CreateUnbounded<(string, string, string)>();
        private readonly WebApplication _app;

        private Hook(WebApplication app) => _app = app;

        public ConcurrentQueue<int> Answers { get; } = new();

        /// <summary>Gets or sets how many seconds each answer asks to wait.</summary>
        public int? RetryAfter { get; set; }

        public Uri Url => new(_app.Urls.First() + "/rings");

        public bool HasNothing => !_posts.Reader.TryPeek(out _);

        public static async Task<Hook> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
            var hook = new Hook(builder.Build());
            hook._app.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var body = await reader.ReadToEndAsync();
                context.Response.StatusCode = hook.Answers.TryDequeue(out var answer) ? answer : 200;
                context.Response.Headers.Location = "/elsewhere";
                context.Response.Headers.RetryAfter = hook.RetryAfter?.ToString(CultureInfo.InvariantCulture);
                await context.Response.CompleteAsync();
                hook._posts.Writer.TryWrite((body, context.Request.Headers["X-Call-Timestamp"].ToString(), context.Request.Headers["X-Call-Signature"].ToString()));
            });
            await hook._app.StartAsync();
            return hook;
        }

        public async Task<(string Body, string Timestamp, string Signature)> NextAsync()
        {
            using var patience = new CancellationTokenSource(TestDevice.Patience);
            return await _posts.Reader.ReadAsync(patience.Token);
        }

        /// <summary>Waits until the ringer has recorded the failure, then advances the clock by the delay.</summary>
        public async Task WaitForTimerAsync(ServerRig rig, int seconds)
        {
            var attempt = (int)Math.Log2(seconds);
            await rig.Logs.WaitForAsync($"attempt {attempt} of 6");
            rig.Clock.Advance(TimeSpan.FromMilliseconds((seconds * 1_000) - 1));
            await Task.Yield();
            Assert.True(HasNothing);
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        public async ValueTask DisposeAsync()
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }
}
