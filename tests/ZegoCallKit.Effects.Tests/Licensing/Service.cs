using System.Net;
using System.Text;

namespace ZegoCallKit.Effects.Tests.Licensing;

/// <summary>The license service, with responses from the test.</summary>
internal sealed class Service : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public List<Uri> Asked { get; } = [];

    public static string License(string license) => $$$"""{"Code":0,"Message":"Success","Data":{"License":"{{{license}}}"}}""";

    public Service Answer(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers.Enqueue((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") }));
        return this;
    }

    public Service AnswerAfter(Task release, string json)
    {
        _answers.Enqueue(async (_, cancellationToken) =>
        {
            await release.WaitAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        });
        return this;
    }

    public Service Answer(Stream body)
    {
        _answers.Enqueue((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }));
        return this;
    }

    public Service Throw(Exception fault)
    {
        _answers.Enqueue((_, _) => Task.FromException<HttpResponseMessage>(fault));
        return this;
    }

    public Service StaySilent(Action? asked = null)
    {
        _answers.Enqueue(async (_, cancellationToken) =>
        {
            asked?.Invoke();
            var end = new TaskCompletionSource<HttpResponseMessage>();
            await using var registration = cancellationToken.Register(() => end.TrySetCanceled(cancellationToken));
            return await end.Task;
        });
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        Assert.Equal(HttpMethod.Get, request.Method);
        return _answers.Dequeue()(request, cancellationToken);
    }
}
