using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Signs requests, sends them, and repeats them where that may help and does no harm.</summary>
internal sealed class ApiSender(ServerApiOptions options, HttpClient http)
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(30);

    private readonly RateGate _rates = new(options);

    public async Task<ApiReply> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        var mayBeDone = false;
        for (var attempt = 1; ; attempt++)
        {
            await _rates.WaitAsync(request.Action, request.RoomId, cancellationToken).ConfigureAwait(false);
            var outcome = await TryAsync(request, attempt, cancellationToken).ConfigureAwait(false);
            if (outcome.Reply is { } reply)
            {
                return reply;
            }

            // An earlier attempt whose answer was lost has done it.
            if (mayBeDone && outcome.Failure!.Code is { } code && request.Action.AlreadyDone.Contains(code))
            {
                return new ApiReply { Code = ServerApiCodes.Success };
            }

            mayBeDone |= outcome.MayBeDone;
            if (!outcome.IsTransient || attempt >= options.MaxAttempts || (outcome.MayBeDone && !request.Action.IsRepeatable))
            {
                throw outcome.Failure!;
            }

            await Task.Delay(Backoff(attempt, outcome.RetryAfter), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ApiOutcome> TryAsync(ApiRequest request, int attempt, CancellationToken cancellationToken)
    {
        var action = request.Action.Name;
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, options.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = Sign(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
            var body = await ApiBody.ReadAsync(response.Content, stop.Token).ConfigureAwait(false);
            return Judge(action, response, body, attempt);
        }
        catch (HttpRequestException fault)
        {
            var failure = new ServerApiException(action, $"ZEGO could not be reached ({fault.HttpRequestError}).", fault.StatusCode, fault) { IsTransient = true, Attempts = attempt };
            return fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? ApiOutcome.NotDone(failure)
                : ApiOutcome.Unknown(failure);
        }
        catch (IOException fault)
        {
            return ApiOutcome.Unknown(new ServerApiException(action, "the answer broke off.", innerException: fault) { IsTransient = true, Attempts = attempt });
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            return ApiOutcome.Unknown(new ServerApiException(action, FormattableString.Invariant($"there was no answer within {options.AttemptTimeout.TotalSeconds:0.#} s."), innerException: fault) { IsTransient = true, Attempts = attempt });
        }
    }

    // Each attempt has a nonce and a time of its own: a signature expires.
    private HttpRequestMessage Sign(ApiRequest request)
    {
        var nonce = ApiSignature.Nonce();
        var timestamp = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        var query = new ApiParameters()
            .Add("Action", request.Action.Name)
            .Add("AppId", options.AppId)
            .Add("SignatureNonce", nonce)
            .Add("Timestamp", timestamp)
            .Add("Signature", ApiSignature.Compute(options.AppId, nonce, options.Secret, timestamp))
            .Add("SignatureVersion", ApiSignature.Version)
            .Add("IsTest", options.IsTest ? "true" : null)
            .Add(request.Parameters)
            .ToQuery();
        var address = new UriBuilder(ApiAddress.Of(options, request.Action.Group)) { Query = query }.Uri;
        var message = new HttpRequestMessage(request.Action.IsPost ? HttpMethod.Post : HttpMethod.Get, address);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return message;
    }

    private ApiOutcome Judge(string action, HttpResponseMessage response, byte[]? body, int attempt)
    {
        if (Parse(body) is { } reply)
        {
            if (reply.Code == ServerApiCodes.Success && response.IsSuccessStatusCode)
            {
                return ApiOutcome.Done(reply);
            }

            if (reply.Code != ServerApiCodes.Success)
            {
                var meaning = ServerApiCodes.Find(action, reply.Code);
                var refusal = new ServerApiException(action, reply.Code, reply.Message, reply.RequestId) { IsTransient = meaning?.IsTransient ?? false, Attempts = attempt };
                return meaning switch
                {
                    { IsOverload: true } => ApiOutcome.NotDone(refusal, RetryAfter.Of(response, options.TimeProvider)),
                    { IsTransient: true } => ApiOutcome.Unknown(refusal, RetryAfter.Of(response, options.TimeProvider)),
                    _ => ApiOutcome.Refused(refusal),
                };
            }
        }

        var status = (int)response.StatusCode;
        var isTransient = status is >= 500 or 408 or 429 || response.IsSuccessStatusCode;
        var failure = new ServerApiException(action, $"ZEGO answered with HTTP status {status} and no readable body.", response.StatusCode) { IsTransient = isTransient, Attempts = attempt };
        return !isTransient ? ApiOutcome.Refused(failure) : response.StatusCode is HttpStatusCode.TooManyRequests ? ApiOutcome.NotDone(failure, RetryAfter.Of(response, options.TimeProvider)) : ApiOutcome.Unknown(failure, RetryAfter.Of(response, options.TimeProvider));
    }

    private TimeSpan Backoff(int attempt, TimeSpan? retryAfter)
    {
        var wait = options.RetryDelay * Math.Pow(2, attempt - 1);
        wait += wait * (RandomNumberGenerator.GetInt32(501) / 1_000.0);
        if (retryAfter > wait)
        {
            wait = retryAfter.Value;
        }

        return wait < LongestRetryAfter ? wait : LongestRetryAfter;
    }

    private static ApiReply? Parse(byte[]? body)
    {
        try
        {
            return body is null ? null : JsonSerializer.Deserialize(body, ApiJson.Default.ApiReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
