using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests;

/// <summary>Tests what signs the users of programs in.</summary>
public sealed class DeskSignInTests
{
    private static readonly SignalingIdentity Ann = new() { UserId = new UserId("ann"), DeviceId = new DeviceId("laptop") };

    [Fact]
    public async Task The_desk_takes_the_tokens()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { TokenCheck = DeskTokenCheck.Required, AppId = 77 });
        var signIn = new DeskSignIn(desk.Address);

        var access = await signIn.SignInAsync(Ann.UserId, Ann.DeviceId, TestContext.Current.CancellationToken);
        var token = await signIn.GetTokenAsync(new TokenRequest { AppId = 77, UserId = Ann.UserId, RoomId = new RoomId("room") }, TestContext.Current.CancellationToken);
        var call = await signIn.GetCallTokenAsync(Ann, TestContext.Current.CancellationToken);

        foreach (var one in (string[])[access.RoomToken, token])
        {
            await using var participant = await RawParticipant.JoinAsync(desk);
            await participant.SendAsync($$"""{"type":"login","login":1,"roomId":"room","userId":"ann","userName":"","token":"{{one}}"}""");
            await participant.ReceiveAsync("admitted");
        }

        foreach (var one in (string[])[access.CallToken!, call])
        {
            using var http = new HttpClient();
            using var negotiated = await http.PostAsync(new Uri($"{signIn.CallServer}/negotiate?negotiateVersion=1&access_token={one}"), content: null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, negotiated.StatusCode);
        }

        Assert.Equal((77u, "AppId 77"), (access.AppId, access.ToString()));
    }

    [Theory]
    [InlineData("http://localhost:5090", "http://localhost:5090/desk/api/sign-in", "http://localhost:5090/calls")]
    [InlineData("https://desk.lan/base/", "https://desk.lan/base/desk/api/sign-in", "https://desk.lan/base/calls")]
    public void The_addresses_follow_from_the_desks(string url, string signs, string calls)
    {
        var signIn = new DeskSignIn(url);

        Assert.Equal((signs, calls), (signIn.Url.ToString(), signIn.CallServer.ToString()));
    }

    [Theory]
    [InlineData("ws://localhost:5090")]
    [InlineData("http://localhost?x=1")]
    [InlineData("http://me:canary@localhost")]
    [InlineData("localhost:5090")]
    [InlineData("/desk")]
    public void Another_address_is_refused(string url)
    {
        var fault = Assert.Throws<ArgumentException>(() => new DeskSignIn(url));

        Assert.Equal("url", fault.ParamName);
        Assert.DoesNotContain("canary", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_whom_the_desk_refuses_is_told_why()
    {
        await using var desk = await DeskHost.StartAsync();

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskSignIn(desk.Address).SignInAsync(new UserId("ann+1"), Ann.DeviceId, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Contains("userId and device must be", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{\"appId\":1,\"token\":null}")]
    [InlineData("{\"appId\":-1,\"token\":\"04\"}")]
    public async Task Another_server_is_no_desk(string body)
    {
        using var http = new HttpClient(new Answer(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) })));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskSignIn(new Uri("http://localhost:5090"), http).GetCallTokenAsync(Ann, TestContext.Current.CancellationToken));

        Assert.Contains("does not answer like a desk", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_calls_is_named()
    {
        using var http = new HttpClient(new Answer(static _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"appId":1,"token":"04","ring":null}""") })));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskSignIn(new Uri("http://localhost:5090"), http).GetCallTokenAsync(Ann, TestContext.Current.CancellationToken));

        Assert.Contains("a signaling server of its own", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_that_does_not_answer_is_given_up()
    {
        var time = new FakeTimeProvider();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var http = new HttpClient(new Answer(async token =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException();
        }));

        var waiting = new DeskSignIn(new Uri("http://localhost:5090"), http, time).GetCallTokenAsync(Ann, TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains("within 10 s", (await Assert.ThrowsAsync<HttpRequestException>(() => waiting)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_desk_the_message_asks_for_one()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskSignIn(new Uri($"http://localhost:{port}")).GetCallTokenAsync(Ann, TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ConnectionError, fault.HttpRequestError);
        Assert.Contains("Is the desk running?", fault.Message, StringComparison.Ordinal);
    }

    private sealed class Answer(Func<CancellationToken, Task<HttpResponseMessage>> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => respond(cancellationToken);
    }
}
