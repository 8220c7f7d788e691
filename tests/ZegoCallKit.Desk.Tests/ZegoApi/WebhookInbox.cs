using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Desk.Tests.ZegoApi;

/// <summary>A server that receives webhooks with the kit's own endpoint, which verifies them.</summary>
internal sealed class WebhookInbox : IWebhookHandler, IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<WebhookEvent> _events = new();
    private int _requests;
    private volatile int _refusals;

    private WebhookInbox(uint appId, CallbackSecret secret, int refusals)
    {
        _refusals = refusals;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IWebhookHandler>(this);
        builder.Services.AddZegoWebhooks<WebhookInbox>(new WebhookReceiverOptions { AppId = appId, Secret = secret });
        _app = builder.Build();
        _app.Use(CountAsync);
        _app.MapZegoWebhooks("/zego/events");
    }

    public Uri Address => new(new Uri(_app.Urls.Single()), "/zego/events");

    public IReadOnlyList<WebhookEvent> Events => [.. _events];

    /// <summary>Gets the number of requests so far.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Starts the server.</summary>
    /// <param name="appId">The AppID that it expects.</param>
    /// <param name="secret">The secret that it verifies with.</param>
    /// <param name="refusals">How many of the first requests it refuses.</param>
    public static async Task<WebhookInbox> StartAsync(uint appId, CallbackSecret secret, int refusals = 0)
    {
        var inbox = new WebhookInbox(appId, secret, refusals);
        await inbox._app.StartAsync();
        return inbox;
    }

    public ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken = default)
    {
        _events.Enqueue(webhookEvent);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _requests);
        if (Interlocked.Decrement(ref _refusals) < 0)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
