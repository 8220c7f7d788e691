using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Push.Sending;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Wakes Android devices by data messages of high priority.</summary>
internal sealed class FcmRinger : DeviceRinger
{
    public const string ClientName = "ZegoCallKit.Signaling.Push.Fcm";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.%");

    private readonly AccessToken _token;
    private readonly Uri _address;

    public FcmRinger(FcmOptions options, IHttpClientFactory clients, ICallStore store, ServerClock clock, ILogger<FcmRinger> logger)
        : base("fcm", options.MaxPending, options.MaxParallel, clients, store, clock, logger)
    {
        var account = options.ReadAccount();
        _token = new AccessToken(account, clock.Time);
        _address = new Uri(options.Server, $"v1/projects/{account.ProjectId}/messages:send");
    }

    protected override string HttpClientName => ClientName;

    public override void Dispose()
    {
        base.Dispose();
        _token.Dispose();
    }

    protected override async ValueTask<HttpRequestMessage?> CreateAsync(OfflineRing ring, string target, HttpClient client, CancellationToken cancellationToken)
    {
        if (target.Length == 0 || target.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            return null;
        }

        var token = await _token.GetAsync(client, cancellationToken).ConfigureAwait(false);
        var body = new FcmRequest
        {
            Message = new FcmMessage
            {
                Token = target,
                Data = PushMessage.Of(ring),
                Android = new FcmAndroid { Ttl = SecondsLeftOf(ring) + "s" },
            },
        };
        return Post(_address, JsonSerializer.SerializeToUtf8Bytes(body, PushJson.Default.FcmRequest), "application/json", new AuthenticationHeaderValue("Bearer", token));
    }

    protected override RingAttempt Judge(HttpRequestMessage request, HttpStatusCode status, byte[] reply, TimeSpan? retryAfter)
    {
        var reason = ReasonOf(reply, PushJson.Default.FcmReply, ReasonOf, static c => char.IsAsciiLetterUpper(c) || c == '_');

        // Only this reason is about the target. A wrong project is not found, either.
        if (reason is "UNREGISTERED")
        {
            return RingAttempt.Gone(Answered(status, reason));
        }

        if (status is HttpStatusCode.Unauthorized)
        {
            _token.Reject(request.Headers.Authorization!.Parameter!);
            return RingAttempt.Failed(Answered(status, reason));
        }

        return JudgeStatus(status, reason, retryAfter);
    }

    private static string? ReasonOf(FcmReply reply) =>
        reply.Error?.Details?.FirstOrDefault(static detail => detail?.ErrorCode is not null)?.ErrorCode ?? reply.Error?.Status;
}
