using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Signaling.Push.Tests.Rig;

/// <summary>Stands for a push service on loopback.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<ReceivedPush> _received = Channel.CreateUnbounded<ReceivedPush>();
    private readonly WebApplication _app;

    private FakeService(WebApplication app) => _app = app;

    public ConcurrentQueue<(int Status, string Body, string? RetryAfter)> Answers { get; } = new();

    /// <summary>Gets or sets what answers a path of its own; <see langword="null"/> is an answer from the queue.</summary>
    public Func<ReceivedPush, string?>? Special { get; set; }

    public Uri Address => new(_app.Urls.First() + "/");

    public bool HasNothing => !_received.Reader.TryPeek(out _);

    public static async Task<FakeService> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols));
        var service = new FakeService(builder.Build());
        service._app.Run(service.AnswerAsync);
        await service._app.StartAsync();
        return service;
    }

    public async Task<ReceivedPush> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var received = new ReceivedPush(context.Request.Protocol, context.Request.Path, headers, body.ToArray());
        if (Special?.Invoke(received) is { } special)
        {
            await context.Response.WriteAsync(special);
            return;
        }

        var (status, text, retryAfter) = Answers.TryDequeue(out var answer) ? answer : (201, "", null);
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(text);
        await context.Response.CompleteAsync();
        _received.Writer.TryWrite(received);
    }
}
