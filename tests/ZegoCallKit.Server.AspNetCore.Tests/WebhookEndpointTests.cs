using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Server.AspNetCore.Tests;

/// <summary>Webhooks reach the handler of a host.</summary>
public sealed class WebhookEndpointTests
{
    private static readonly CallbackSecret Secret = new("callback-secret");

    private static readonly UserLoggedInEvent Login = new() { AppId = 7, SentAt = TestHost.Now, RoomId = "lobby", UserId = "alice", UserSessionId = "1" };

    [Fact]
    public async Task A_verified_event_is_handled_once()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, WebhookWriter.Write(Login, Secret)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, WebhookWriter.Write(Login, Secret)));

        var handled = Assert.IsType<UserLoggedInEvent>(Assert.Single(host.Services.GetRequiredService<Log>().Events));
        Assert.Equal(("lobby", "alice"), (handled.RoomId, handled.UserId));
    }

    [Fact]
    public async Task What_is_not_verified_is_answered_with_its_status_and_not_handled()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, WebhookWriter.Write(Login, new CallbackSecret("another"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, WebhookWriter.Write(Login with { AppId = 8 }, Secret)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, WebhookWriter.Write(Login with { SentAt = TestHost.Now.AddMinutes(-6) }, Secret)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, [1, 2, 3]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, []));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, new byte[WebhookReceiver.MaxBodyBytes + 1]));
        Assert.Empty(host.Services.GetRequiredService<Log>().Events);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off()
    {
        await using var host = await StartAsync();
        using var content = new ByteArrayContent(new byte[WebhookReceiver.MaxBodyBytes + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "zego/events")) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_event_whose_handler_fails_is_answered_with_500_and_handled_when_it_comes_again()
    {
        await using var host = await StartAsync();
        var log = host.Services.GetRequiredService<Log>();
        log.Fails = true;
        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(host, WebhookWriter.Write(Login, Secret)));
        log.Fails = false;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, WebhookWriter.Write(Login, Secret)));
        Assert.Single(log.Events);
    }

    [Fact]
    public async Task An_event_that_is_being_handled_is_answered_with_503()
    {
        await using var host = await StartAsync();
        var log = host.Services.GetRequiredService<Log>();
        log.Gate = new TaskCompletionSource();
        var first = PostAsync(host, WebhookWriter.Write(Login, Secret));
        await log.Entered.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(host, WebhookWriter.Write(Login, Secret)));
        log.Gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first);
    }

    [Fact]
    public async Task Servers_can_share_what_was_handled()
    {
        var shared = new MemoryWebhookClaims();
        await using var first = await StartAsync(shared);
        await using var second = await StartAsync(shared);
        await PostAsync(first, WebhookWriter.Write(Login, Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(second, WebhookWriter.Write(Login, Secret)));
        Assert.Empty(second.Services.GetRequiredService<Log>().Events);
    }

    [Fact]
    public async Task Mapping_without_adding_says_what_is_missing() =>
        Assert.Contains("AddZegoWebhooks", (await Assert.ThrowsAsync<InvalidOperationException>(static () => TestHost.StartAsync(static _ => { }, static app => app.MapZegoWebhooks("/x")))).Message, StringComparison.Ordinal);

    private static Task<TestHost> StartAsync(IWebhookClaims? claims = null) => TestHost.StartAsync(
        services =>
        {
            services.AddSingleton<Log>();
            services.AddZegoWebhooks<Handler>(new WebhookReceiverOptions { Secret = Secret, AppId = 7 });
            if (claims is not null)
            {
                services.AddSingleton(claims);
            }
        },
        static app => app.MapZegoWebhooks("/zego/events"));

    private static async Task<HttpStatusCode> PostAsync(TestHost host, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var response = await host.Http.PostAsync(new Uri(host.Address, "zego/events"), content);
        return response.StatusCode;
    }

    private sealed class Log
    {
        public ConcurrentQueue<WebhookEvent> Events { get; } = new();

        public bool Fails { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Handler(Log log) : IWebhookHandler
    {
        public async ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken = default)
        {
            log.Entered.TrySetResult();
            if (log.Gate is { } gate)
            {
                await gate.Task;
            }

            if (log.Fails)
            {
                throw new InvalidOperationException("the database is away");
            }

            log.Events.Enqueue(webhookEvent);
        }
    }
}
