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
        using var timeout = new CancellationTokenSource(AnswerTime, Clock.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var body = WebhookMessage.Write(ring);
            var timestamp = (Clock.Now / 1_000).ToString(CultureInfo.InvariantCulture);
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add(TimestampHeader, timestamp);
            request.Headers.Add(SignatureHeader, WebhookMessage.Sign(options.Secret, timestamp, body));
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
            return ToAttempt(response.StatusCode);
        }
        catch (HttpRequestException fault)
        {
            return RingAttempt.Failed(fault.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RingAttempt.Failed("no answer in time");
        }
    }

    private static RingAttempt ToAttempt(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => RingAttempt.Done,
        HttpStatusCode.Gone => RingAttempt.Gone("it answered 410"),
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => RingAttempt.Failed($"it answered {(int)status}"),

        // The receiver rejects the request itself, so retrying is useless.
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => RingAttempt.Refused($"it answered {(int)status}"),
        _ => RingAttempt.Failed($"it answered {(int)status}"),
    };
}
