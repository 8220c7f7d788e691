using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Posts signed rings to a webhook. If it answers 410, the push targets in the message are removed.</summary>
internal sealed class WebhookRinger(WebhookRingerOptions options, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger<WebhookRinger> logger)
    : QueuedRinger(options.MaxPending, options.MaxParallel, store, clock)
{
    public const string HttpClientName = "ZegoCallKit.Signaling.Server.Webhook";
    public const string TimestampHeader = "X-Call-Timestamp";
    public const string SignatureHeader = "X-Call-Signature";

    protected override void LogFailure(OfflineRing ring, string failure, int attempt, Exception? fault) => ServerLog.WebhookFailed(logger, ring.User, failure, attempt, Attempts, fault);

    protected override void LogEnd(OfflineRing ring, string why) => ServerLog.WebhookGivenUp(logger, ring.User, why);

    protected override async Task<RingAttempt> TryAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        var body = WebhookMessage.Write(ring);
        var timestamp = (Clock.Now / 1_000).ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, WebhookMessage.Sign(options.Secret, timestamp, body));
        using var client = clients.CreateClient(HttpClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return response switch
        {
            { IsSuccessStatusCode: true } => RingAttempt.Done,
            { StatusCode: HttpStatusCode.Gone } => RingAttempt.Gone(Answered(response.StatusCode, null)),
            _ => JudgeStatus(response.StatusCode, null, RetryAfter.Of(response, Clock.Time)),
        };
    }
}
