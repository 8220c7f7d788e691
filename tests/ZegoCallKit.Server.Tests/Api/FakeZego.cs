using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Stands for ZEGO: checks each signature with code of its own, and answers in ZEGO's forms.</summary>
internal sealed class FakeZego(TimeProvider time, string? secret = null) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public int Count => Requests.Count;

    public ReceivedRequest Last => Requests.Last();

    public FakeZego Answer(string json, HttpStatusCode status = HttpStatusCode.OK, TimeSpan? retryAfter = null) => Answer(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = retryAfter is null ? null : new(retryAfter.Value);
        return Task.FromResult(response);
    });

    public FakeZego Refuse(int code, string message = "failed", int times = 1)
    {
        for (var index = 0; index < times; index++)
        {
            Answer($$"""{"Code":{{code}},"Message":"{{message}}","RequestId":"343649807833778782"}""");
        }

        return this;
    }

    public FakeZego Fail(Exception fault, int times = 1)
    {
        for (var index = 0; index < times; index++)
        {
            Answer(_ => Task.FromException<HttpResponseMessage>(fault));
        }

        return this;
    }

    public FakeZego Answer(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var received = await ReceivedRequest.ReadAsync(request);
        Requests.Enqueue(received);
        if (WrongOf(received) is { } code)
        {
            return new HttpResponseMessage { Content = new StringContent($$"""{"Code":{{code}},"Message":"refused by the gateway","RequestId":"1"}""") };
        }

        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : new HttpResponseMessage { Content = new StringContent("""{"Code":0,"Message":"success","RequestId":"343649807833778782"}""") };
    }

    private int? WrongOf(ReceivedRequest request)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        if (!long.TryParse(request["Timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp) || Math.Abs(now - timestamp) > 600)
        {
            return 100_000_004;
        }

        if (request["SignatureVersion"] != "2.0" || request["SignatureNonce"] is not { Length: 16 } nonce || !nonce.All(char.IsAsciiHexDigitLower))
        {
            return 100_000_014;
        }

#pragma warning disable CA5351 // ZEGO prescribes MD5.
        var expected = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{request["AppId"]}{nonce}{secret ?? Sample.SecretText}{request["Timestamp"]}")));
#pragma warning restore CA5351
        return request["Signature"] == expected && request["AppId"] == "1234567890" ? null : 100_000_005;
    }
}
