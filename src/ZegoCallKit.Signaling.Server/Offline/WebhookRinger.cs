using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Posts rings to a webhook, signed, and tries again after 2, 4, 8, 16 and 32 seconds for as long as it rings. The answer 410 makes the targets of the message be forgotten.</summary>
internal sealed class WebhookRinger : BackgroundService, IOfflineRinger
{
    public const string HttpClientName = "ZegoCallKit.Signaling.Server.Webhook";
    public const string TimestampHeader = "X-Call-Timestamp";
    public const string SignatureHeader = "X-Call-Signature";
    public const int Attempts = 6;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    private readonly Channel<OfflineRing> _queue;
    private readonly WebhookRingerOptions _options;
    private readonly IHttpClientFactory _clients;
    private readonly ICallStore _store;
    private readonly ServerClock _clock;
    private readonly ILogger<WebhookRinger> _logger;

    public WebhookRinger(WebhookRingerOptions options, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger<WebhookRinger> logger)
    {
        (_options, _clients, _store, _clock, _logger) = (options, clients, store, clock, logger);
        _queue = Channel.CreateBounded<OfflineRing>(new BoundedChannelOptions(options.MaxPending) { FullMode = BoundedChannelFullMode.Wait });
    }

    public ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default) => new(_queue.Writer.TryWrite(ring));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _queue.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = _options.MaxParallel, CancellationToken = stoppingToken },
            async (ring, cancellationToken) => await PostAsync(ring, cancellationToken).ConfigureAwait(false));

    private async Task PostAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        var body = WebhookMessage.Write(ring);
        for (var attempt = 1; ; attempt++)
        {
            var failure = await TryPostAsync(ring, body, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                return;
            }

            var wait = TimeSpan.FromSeconds(1 << attempt);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var waiting = Task.Delay(wait, _clock.Time, stop.Token);
            ServerLog.WebhookFailed(_logger, ring.User, failure, attempt, Attempts);
            if (attempt == Attempts || DateTimeOffset.FromUnixTimeMilliseconds(_clock.Now) + wait >= ring.Deadline)
            {
                ServerLog.WebhookGivenUp(_logger, ring.User, attempt == Attempts ? "it failed too often" : "the ring ends");
                await stop.CancelAsync().ConfigureAwait(false);
                return;
            }

            await waiting.ConfigureAwait(false);
        }
    }

    // Returns what failed and may go well another time.
    private async Task<string?> TryPostAsync(OfflineRing ring, byte[] body, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _clock.Time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), deadline, AnswerTime, Timeout.InfiniteTimeSpan);
        try
        {
            var timestamp = (_clock.Now / 1_000).ToString(CultureInfo.InvariantCulture);
            using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add(TimestampHeader, timestamp);
            request.Headers.Add(SignatureHeader, WebhookMessage.Sign(_options.Secret, timestamp, body));
            using var client = _clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            return await JudgeAsync(ring, response.StatusCode, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }

    private async Task<string?> JudgeAsync(OfflineRing ring, HttpStatusCode status, CancellationToken cancellationToken)
    {
        if (status is HttpStatusCode.Gone)
        {
            foreach (var device in ring.Devices)
            {
                await _store.ForgetPushAsync(ring.User, device.Device, device.Target, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }

        // What the receiver calls wrong stays wrong.
        if ((int)status is >= 400 and < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests))
        {
            ServerLog.WebhookGivenUp(_logger, ring.User, $"it answered {(int)status}");
            return null;
        }

        return (int)status is >= 200 and < 300 ? null : $"it answered {(int)status}";
    }
}
