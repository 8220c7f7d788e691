using System.Net;
using ZegoCallKit.Server.Api;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Requests are repeated where that may help and does no harm.</summary>
public sealed class RetryTests
{
    private static readonly ServerMessage Message = new() { RoomId = "lobby", UserId = "server", Text = "x" };

    [Fact]
    public async Task A_passing_fault_is_tried_again_with_a_new_signature_after_waits_that_double()
    {
        using var rig = new ApiRig();
        rig.Zego.Refuse(206).Answer("<html>", HttpStatusCode.BadGateway).Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        var closing = rig.Client.KickOutAsync("lobby", ["a"]);
        Assert.InRange((await rig.PassRetryAsync()).TotalSeconds, 0.5, 0.75);
        Assert.InRange((await rig.PassRetryAsync()).TotalSeconds, 1, 1.5);
        Assert.InRange((await rig.PassRetryAsync()).TotalSeconds, 2, 3);
        await closing;

        Assert.Equal(4, rig.Zego.Count);
        Assert.Distinct(rig.Zego.Requests.Select(static request => request["SignatureNonce"]));
        Assert.True(long.Parse(rig.Zego.Requests.First()["Timestamp"]!, System.Globalization.CultureInfo.InvariantCulture) < long.Parse(rig.Zego.Last["Timestamp"]!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task After_the_last_attempt_its_fault_is_thrown()
    {
        using var rig = new ApiRig(static options => options with { MaxAttempts = 2 });
        rig.Zego.Refuse(207, "room qps", times: 2);
        var kicking = rig.Client.KickOutAsync("lobby", ["a"]);
        await rig.PassRetryAsync();
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => kicking);

        Assert.Equal((207, 2, true, "343649807833778782", "room qps"), (failure.Code, failure.Attempts, failure.IsTransient, failure.RequestId, failure.Detail));
        Assert.Contains("RateShare", failure.Message, StringComparison.Ordinal);
        Assert.Contains("343649807833778782", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50_011)]
    [InlineData(104)]
    [InlineData(100_000_005)]
    [InlineData(987_654)]
    public async Task What_stays_wrong_is_not_tried_again(int code)
    {
        using var rig = new ApiRig();
        rig.Zego.Refuse(code);
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.KickOutAsync("lobby", ["a"]));

        Assert.Equal((code, false, 1), (failure.Code, failure.IsTransient, rig.Zego.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Found)]
    public async Task A_page_of_another_server_is_not_tried_again(HttpStatusCode status)
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("<html>", status);
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.KickOutAsync("lobby", ["a"]));
        Assert.Equal((status, 1), (failure.Status, rig.Zego.Count));
    }

    [Fact]
    public async Task A_message_is_sent_again_only_if_it_was_certainly_not_sent()
    {
        using var rig = new ApiRig();
        rig.Zego.Fail(new HttpRequestException(HttpRequestError.NameResolutionError)).Refuse(206).Answer("", HttpStatusCode.TooManyRequests);
        var sending = rig.Client.SendMessageAsync(Message);
        await rig.PassRetryAsync();
        await rig.PassRetryAsync();
        await rig.PassRetryAsync();
        await sending;
        Assert.Equal(4, rig.Zego.Count);

        rig.Zego.Fail(new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.True((await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.SendMessageAsync(Message))).IsTransient);
        rig.Zego.Answer("", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.SendMessageAsync(Message));
        rig.Zego.Fail(new IOException("broken off"));
        await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.SendMessageAsync(Message));
        Assert.Equal(7, rig.Zego.Count);
    }

    [Fact]
    public async Task A_room_that_a_lost_answer_has_closed_is_closed()
    {
        using var rig = new ApiRig();
        rig.Zego.Fail(new HttpRequestException(HttpRequestError.ResponseEnded)).Refuse(5_018);
        var closing = rig.Client.CloseRoomAsync("lobby");
        await rig.Clock.NextWaitAsync(TimeSpan.FromSeconds(9));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await closing;

        rig.Zego.Refuse(5_018);
        var again = rig.Client.CloseRoomAsync("lobby");
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(5_018, (await Assert.ThrowsAsync<ServerApiException>(() => again)).Code);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_ends_in_time()
    {
        using var rig = new ApiRig(static options => options with { MaxAttempts = 1, AttemptTimeout = TimeSpan.FromSeconds(3) });
        rig.Zego.Answer(static async stop =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return new HttpResponseMessage();
        });
        var closing = rig.Client.CloseRoomAsync("lobby");
        Assert.Equal(TimeSpan.FromSeconds(3), await rig.PassRetryAsync());
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => closing);

        Assert.Contains("no answer within 3 s", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task Zego_says_when_to_come_again()
    {
        using var rig = new ApiRig();
        rig.Zego.Answer("", HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7));
        var closing = rig.Client.CloseRoomAsync("lobby");
        Assert.Equal(TimeSpan.FromSeconds(7), await rig.PassRetryAsync());
        await closing;
    }

    [Fact]
    public async Task A_canceled_request_ends_at_once_also_while_it_waits()
    {
        using var rig = new ApiRig();
        using var cancel = new CancellationTokenSource();
        rig.Zego.Refuse(206);
        var closing = rig.Client.CloseRoomAsync("lobby", cancellationToken: cancel.Token);
        await rig.Clock.NextWaitAsync(TimeSpan.FromSeconds(9));
        await cancel.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => closing);
        Assert.Equal(cancel.Token, canceled.CancellationToken);
    }

    [Fact]
    public async Task The_same_number_means_different_things_in_different_groups()
    {
        using var rig = new ApiRig();
        rig.Zego.Refuse(3).Refuse(3);
        Assert.Contains("too long", (await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.KickOutAsync("a", ["b"]))).Message, StringComparison.Ordinal);
        Assert.Contains("signature", (await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.ForbidStreamAsync("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_of_a_failure_contains_the_secret_or_the_signature()
    {
        using var rig = new ApiRig(static options => options with { MaxAttempts = 1 });
        rig.Zego.Fail(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.CloseRoomAsync("lobby"));

        Assert.DoesNotContain(Sample.SecretText, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Zego.Last["Signature"]!, failure.ToString(), StringComparison.Ordinal);
    }
}
