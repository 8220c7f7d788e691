using System.Net.Http.Headers;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Desk.Server.ZegoApi;

/// <summary>
/// Sends webhooks in order, and retries them after 2, 4, 8, 16 and 32 seconds if they were not accepted, as ZEGO does. The queue is bounded: events that do not fit are dropped, which is logged.
/// </summary>
internal sealed class WebhookSender(DeskOptions options, IHttpClientFactory clients, TimeProvider time, ILogger<WebhookSender> logger) : BackgroundService
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClientName = "ZegoCallKit.Desk.Webhooks";

    private const int Capacity = 10_000;
    private const int MaxRepeats = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(32);

    private readonly Channel<WebhookEvent> _waiting = Channel.CreateBounded<WebhookEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private int _repeats;

    /// <summary>Queues an event. Can be called from any thread.</summary>
    public void Send(WebhookEvent webhookEvent)
    {
        if (!_waiting.Writer.TryWrite(webhookEvent))
        {
            DeskLog.WebhookLost(logger, webhookEvent.Name, "too many others wait");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var http = clients.CreateClient(HttpClientName);
        try
        {
            await foreach (var webhookEvent in _waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                await SendAsync(http, webhookEvent, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping, or was disposed without being stopped.
        }
    }

    private async Task SendAsync(HttpClient http, WebhookEvent webhookEvent, CancellationToken stopping)
    {
        if (await FailureAsync(http, webhookEvent, stopping).ConfigureAwait(false) is not { } problem)
        {
            return;
        }

        // An event that is not accepted does not delay the others.
        if (Interlocked.Increment(ref _repeats) > MaxRepeats)
        {
            Interlocked.Decrement(ref _repeats);
            DeskLog.WebhookLost(logger, webhookEvent.Name, $"{problem}, and {MaxRepeats} others are repeated already");
            return;
        }

        _ = RepeatAsync(http, webhookEvent, stopping);
    }

    private async Task RepeatAsync(HttpClient http, WebhookEvent webhookEvent, CancellationToken stopping)
    {
        try
        {
            string? problem = null;
            for (var delay = FirstDelay; delay <= LastDelay; delay *= 2)
            {
                await Task.Delay(delay, time, stopping).ConfigureAwait(false);
                problem = await FailureAsync(http, webhookEvent, stopping).ConfigureAwait(false);
                if (problem is null)
                {
                    return;
                }
            }

            DeskLog.WebhookLost(logger, webhookEvent.Name, problem!);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping.
        }
        finally
        {
            Interlocked.Decrement(ref _repeats);
        }
    }

    // Each attempt has its own time and signature.
    private async Task<string?> FailureAsync(HttpClient http, WebhookEvent webhookEvent, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        using var body = new ByteArrayContent(WebhookWriter.Write(webhookEvent with { SentAt = time.GetUtcNow() }, options.WebhookSecret!));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await http.PostAsync(options.WebhookAddress, body, either.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? null : $"the answer was {(int)answer.StatusCode}";
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return $"there was no answer within {Patience.TotalSeconds} s";
        }
    }
}
