using System.Net;
using System.Net.Http.Json;
using TokenClient;

namespace ZegoCallKit.TokenServer.Tests;

public sealed class HttpTokenProviderTests
{
    private static readonly TokenRequest Request = new() { AppId = 1, UserId = new UserId("alice"), RoomId = new RoomId("lobby") };

    [Fact]
    public async Task It_signs_in_once_and_again_when_the_sign_in_is_over()
    {
        var asked = new List<string>();
        var provider = Provider(asked, message => message switch
        {
            { RequestUri.AbsolutePath: "/sign-in" } => Json(new { accessToken = $"access{asked.Count}" }),
            { Headers.Authorization.Parameter: "access1" } when asked.Count == 4 => new HttpResponseMessage(HttpStatusCode.Unauthorized),
            _ => Json(new { token = message.Headers.Authorization!.Parameter }),
        });

        Assert.Equal("access1", await provider.GetTokenAsync(Request));
        Assert.Equal("access1", await provider.GetTokenAsync(Request));
        Assert.Equal("access5", await provider.GetTokenAsync(Request));
        Assert.Equal(["/sign-in", "/tokens", "/tokens", "/tokens", "/sign-in", "/tokens"], asked);
    }

    [Theory]
    [InlineData("http://server/zego/api")]
    [InlineData("http://server/zego/api/")]
    public async Task The_path_of_the_servers_address_is_kept(string address)
    {
        var asked = new List<string>();
        using var http = new HttpClient(new Answers(asked, static _ => Json(new { accessToken = "access", token = "token" }))) { BaseAddress = new Uri(address) };

        Assert.Equal("token", await new HttpTokenProvider(http, "alice", "wonderland").GetTokenAsync(Request));
        Assert.Equal(["/zego/api/sign-in", "/zego/api/tokens"], asked);
    }

    [Fact]
    public async Task A_server_in_trouble_is_an_exception_and_not_asked_again()
    {
        var asked = new List<string>();
        var provider = Provider(asked, static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => provider.GetTokenAsync(Request));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fault.StatusCode);
        Assert.Single(asked);
    }

    [Fact]
    public async Task Cancelling_ends_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        var provider = Provider([], _ =>
        {
            cancellation.Cancel();
            throw new OperationCanceledException(cancellation.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.GetTokenAsync(Request, cancellation.Token));
    }

    private static HttpTokenProvider Provider(List<string> asked, Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new(new HttpClient(new Answers(asked, answer)) { BaseAddress = new Uri("http://server/") }, "alice", "wonderland");

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private sealed class Answers(List<string> asked, Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri!.AbsolutePath);
            return Task.FromResult(answer(request));
        }
    }
}
