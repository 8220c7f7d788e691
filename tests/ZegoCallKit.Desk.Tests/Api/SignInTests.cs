using System.Net;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests signing in.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task The_token_is_good_for_a_login_and_for_the_ring_server()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { TokenCheck = DeskTokenCheck.Required });
        using var client = new DeskClient(desk);
        var answer = await client.PostAsync("/desk/api/sign-in", """{"userId":"ann","userName":"Änn","device":"tab-1"}""");
        Assert.Equal(("ann", "Änn", 1_234_567_890), (answer.GetProperty("userId").GetString(), answer.GetProperty("userName").GetString(), answer.GetProperty("appId").GetInt64()));

        await using var participant = await RawParticipant.JoinAsync(desk);
        await participant.SendAsync($$"""{"type":"login","login":1,"roomId":"room","userId":"ann","userName":"","token":"{{answer.GetProperty("token").GetString()}}"}""");
        await participant.ReceiveAsync("admitted");

        var ring = answer.GetProperty("ring");
        Assert.Equal(("/calls", "tab-1"), (ring.GetProperty("url").GetString(), ring.GetProperty("device").GetString()));
        using var content = new StringContent("");
        var negotiate = new Uri($"/calls/negotiate?negotiateVersion=1&access_token={ring.GetProperty("accessToken").GetString()}", UriKind.Relative);
        using var allowed = await client.Http.PostAsync(negotiate, content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        using var refused = await client.Http.PostAsync(new Uri("/calls/negotiate?negotiateVersion=1", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("""{"userId":""}""")]
    [InlineData("""{"userId":"a b"}""")]
    [InlineData("""{"userId":"ann","device":"<script>"}""")]
    [InlineData("""{"userId":null}""")]
    [InlineData("""{}""")]
    public async Task A_bad_user_or_device_is_refused(string body)
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await client.PostAsync("/desk/api/sign-in", body, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await client.PostAsync("/desk/api/sign-in", $$"""{"userId":"ann","userName":"{{new string('x', 100_000)}}"}""", HttpStatusCode.RequestEntityTooLarge);
    }
}
