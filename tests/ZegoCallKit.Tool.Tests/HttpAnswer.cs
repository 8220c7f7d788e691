using System.Net;

namespace ZegoCallKit.Tool.Tests;

/// <summary>Answers requests without a network.</summary>
internal sealed class HttpAnswer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>Answers with content.</summary>
    public static Func<HttpMessageHandler> With(byte[] content) =>
        () => new HttpAnswer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content) });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
}
