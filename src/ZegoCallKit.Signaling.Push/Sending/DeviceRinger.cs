using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Sends one request for each device that has registered a target with one push service. Each request can fail and be tried again on its own.</summary>
internal abstract class DeviceRinger(string service, int maxPending, int maxParallel, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger logger)
    : QueuedRinger(maxPending, maxParallel, store, clock)
{
    private const int MaxReplyBytes = 16_384;

    protected abstract string HttpClientName { get; }

    public sealed override ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default)
    {
        var isTaken = false;
        foreach (var device in ring.Devices.Where(device => device.Service == service))
        {
            isTaken |= TryQueue(ring with { Devices = [device] });
        }

        return new(isTaken);
    }

    /// <summary>Creates the request; <see langword="null"/> if the target can never be one of this service.</summary>
    protected abstract ValueTask<HttpRequestMessage?> CreateAsync(OfflineRing ring, string target, HttpClient client, CancellationToken cancellationToken);

    /// <summary>Decides what an answer other than 2xx means.</summary>
    protected abstract RingAttempt Judge(HttpRequestMessage request, HttpStatusCode status, byte[] reply, TimeSpan? retryAfter);

    protected sealed override async Task<RingAttempt> TryAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        var device = ring.Devices[0];
        var outcome = await SendAsync(ring, device.Target, cancellationToken).ConfigureAwait(false);
        if (outcome.IsGone)
        {
            PushLog.Forgotten(logger, service, ring.User, device.Device, outcome.Failure!);
        }

        return outcome;
    }

    protected sealed override void LogFailure(OfflineRing ring, string failure, int attempt, Exception? fault) =>
        PushLog.Failed(logger, service, ring.User, ring.Devices[0].Device, failure, attempt, Attempts, fault);

    protected sealed override void LogEnd(OfflineRing ring, string why) => PushLog.GivenUp(logger, service, ring.User, ring.Devices[0].Device, why);

    /// <summary>Returns how long the ring goes on, in whole seconds as text.</summary>
    protected string SecondsLeftOf(OfflineRing ring) => ((long)Math.Ceiling(LeftOf(ring).TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates a request with a body.</summary>
    protected static HttpRequestMessage Post(Uri address, byte[] body, string type, AuthenticationHeaderValue authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = authorization;
        return request;
    }

    /// <summary>Reads the reason in a reply. It comes from outside: only a word of at most 64 of the allowed characters is passed on.</summary>
    protected static string? ReasonOf<T>(byte[] reply, JsonTypeInfo<T> type, Func<T, string?> read, Func<char, bool> isAllowed)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(reply, type) is { } content && read(content) is { Length: > 0 and <= 64 } reason && reason.All(isAllowed) ? reason : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<RingAttempt> SendAsync(OfflineRing ring, string target, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        using var request = await CreateAsync(ring, target, client, cancellationToken).ConfigureAwait(false);
        if (request is null)
        {
            return RingAttempt.Gone("it is not a target of this service");
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? RingAttempt.Done
            : Judge(request, response.StatusCode, await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false), RetryAfter.Of(response, Clock.Time));
    }

    /// <summary>Reads the beginning of a reply.</summary>
    internal static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var reply = new byte[MaxReplyBytes];
            var count = await stream.ReadAtLeastAsync(reply, MaxReplyBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return reply[..count];
        }
    }
}
