using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Push.Sending;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Push.Apns;

/// <summary>Wakes iPhones by pushes of the type VoIP.</summary>
internal sealed class ApnsRinger(ApnsOptions options, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger<ApnsRinger> logger)
    : DeviceRinger("apns", options.MaxPending, options.MaxParallel, clients, store, clock, logger)
{
    public const string ClientName = "ZegoCallKit.Signaling.Push.Apns";
    private const int MaxTokenLength = 200;

    private readonly ApnsToken _token = new(options, clock.Time);

    protected override string HttpClientName => ClientName;

    public override void Dispose()
    {
        base.Dispose();
        _token.Dispose();
    }

    protected override ValueTask<HttpRequestMessage?> CreateAsync(OfflineRing ring, string target, HttpClient client, CancellationToken cancellationToken)
    {
        // The target becomes a part of the path.
        if (target.Length is 0 or > MaxTokenLength || !target.All(char.IsAsciiHexDigit))
        {
            return new((HttpRequestMessage?)null);
        }

        var message = PushMessage.Of(ring);
        var payload = new ApnsPayload { Id = message.Id, Call = message.Call, Caller = message.Caller, Kind = message.Kind, Deadline = message.Deadline };
        var request = Post(
            new Uri(options.Server, $"3/device/{target}"),
            JsonSerializer.SerializeToUtf8Bytes(payload, PushJson.Default.ApnsPayload),
            "application/json",
            new AuthenticationHeaderValue("bearer", _token.Get()));
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
        request.Headers.Add("apns-push-type", "voip");
        request.Headers.Add("apns-topic", options.BundleId + ".voip");
        request.Headers.Add("apns-priority", "10");

        // Apple throws the push away when the ring has ended.
        request.Headers.Add("apns-expiration", ring.Deadline.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return new(request);
    }

    protected override RingAttempt Judge(HttpRequestMessage request, HttpStatusCode status, byte[] reply, TimeSpan? retryAfter)
    {
        var reason = ReasonOf(reply, PushJson.Default.ApnsReply, static answer => answer.Reason, char.IsAsciiLetter);

        // BadDeviceToken and DeviceTokenNotForTopic also come from a server with the wrong environment or bundle id, which must not lose all its targets.
        if (status is HttpStatusCode.Gone || reason is "Unregistered")
        {
            return RingAttempt.Gone(Answered(status, reason));
        }

        if (reason is "ExpiredProviderToken")
        {
            _token.Renew();
            return RingAttempt.Failed(Answered(status, reason));
        }

        return JudgeStatus(status, reason, retryAfter);
    }
}
