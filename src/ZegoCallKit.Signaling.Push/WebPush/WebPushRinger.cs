using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Push.Sending;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Wakes browsers.</summary>
internal sealed class WebPushRinger(WebPushOptions options, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger<WebPushRinger> logger)
    : DeviceRinger("webpush", options.MaxPending, options.MaxParallel, clients, store, clock, logger)
{
    public const string ClientName = "ZegoCallKit.Signaling.Push.WebPush";

    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    private readonly PushHosts _hosts = new(options.AllowedHosts);
    private readonly Lock _signing = new();

    protected override string HttpClientName => ClientName;

    protected override ValueTask<HttpRequestMessage?> CreateAsync(OfflineRing ring, string target, HttpClient client, CancellationToken cancellationToken)
    {
        if (Subscription.Parse(target, _hosts) is not { } subscription)
        {
            return new((HttpRequestMessage?)null);
        }

        var request = Post(
            subscription.Endpoint,
            WebPushEncryption.Encrypt(PushMessage.Of(ring).ToJson(), subscription),
            "application/octet-stream",
            new AuthenticationHeaderValue("vapid", $"t={Token(subscription.Endpoint)}, k={options.Key.PublicKey}"));
        request.Content!.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add("TTL", SecondsLeftOf(ring));
        request.Headers.Add("Urgency", "high");

        // A later message about the same call replaces one that waits.
        request.Headers.Add("Topic", Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(ring.CallId)).AsSpan(0, 24)));
        return new(request);
    }

    protected override RingAttempt Judge(HttpRequestMessage request, HttpStatusCode status, byte[] reply, TimeSpan? retryAfter) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? RingAttempt.Gone(Answered(status, null)) : JudgeStatus(status, null, retryAfter);

    // A token is good for one push service.
    private string Token(Uri endpoint)
    {
        var claims = new TokenClaims { Aud = endpoint.GetLeftPart(UriPartial.Authority), Sub = options.Subject, Exp = (Clock.Time.GetUtcNow() + TokenLife).ToUnixTimeSeconds() };
        lock (_signing)
        {
            return SignedToken.Es256(options.Key.Signer, claims, type: "JWT");
        }
    }
}
