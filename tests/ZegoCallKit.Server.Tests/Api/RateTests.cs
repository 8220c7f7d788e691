using ZegoCallKit.Server.Api;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>Requests stay below ZEGO's rate limits.</summary>
public sealed class RateTests
{
    [Fact]
    public async Task Ten_requests_a_second_are_sent_at_once_and_the_next_waits()
    {
        using var rig = new ApiRig();
        for (var request = 0; request < 10; request++)
        {
            await rig.Client.CountUsersAsync(["a"]);
        }

        rig.Clock.Advance(TimeSpan.FromSeconds(0.4));
        var eleventh = rig.Client.CountUsersAsync(["a"]);
        Assert.False(eleventh.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(0.6), await rig.PassRetryAsync());
        await eleventh;
        Assert.Equal(11, rig.Zego.Count);
    }

    [Fact]
    public async Task Each_action_has_a_rate_of_its_own()
    {
        using var rig = new ApiRig();
        await rig.Client.CloseRoomAsync("a");
        await rig.Client.KickOutAsync("a", ["b"]);
        var second = rig.Client.CloseRoomAsync("b");
        Assert.Equal(TimeSpan.FromSeconds(1), await rig.PassRetryAsync());
        await second;
    }

    [Fact]
    public async Task A_busy_room_delays_no_other()
    {
        using var rig = new ApiRig();
        await rig.Client.GetStreamsAsync("a");
        var again = rig.Client.GetStreamsAsync("a");
        Assert.Equal(TimeSpan.FromSeconds(10), await rig.Clock.NextWaitAsync(TimeSpan.FromSeconds(11)));
        await rig.Client.GetStreamsAsync("b");
        Assert.False(again.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        await again;
    }

    [Fact]
    public async Task A_request_that_would_wait_for_too_long_fails_at_once()
    {
        using var rig = new ApiRig(static options => options with { MaxRateWait = TimeSpan.FromSeconds(2) });
        await rig.Client.CloseRoomAsync("a");
        Task[] waiting = [rig.Client.CloseRoomAsync("b"), rig.Client.CloseRoomAsync("c")];
        var failure = await Assert.ThrowsAsync<ServerApiException>(() => rig.Client.CloseRoomAsync("d"));

        Assert.Equal((true, 0), (failure.IsTransient, failure.Attempts));
        Assert.Contains("MaxRateWait", failure.Message, StringComparison.Ordinal);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(waiting);
        Assert.Equal(["a", "b", "c"], rig.Zego.Requests.Select(static request => request["RoomId"]));
    }

    [Theory]
    [InlineData(0.25, 2, 1)]
    [InlineData(0.05, 1, 2)]
    public async Task Servers_share_a_rate(double share, int atOnce, double seconds)
    {
        using var rig = new ApiRig(options => options with { RateShare = share });
        for (var request = 0; request < atOnce; request++)
        {
            await rig.Client.CountUsersAsync(["a"]);
        }

        var next = rig.Client.CountUsersAsync(["a"]);
        Assert.Equal(TimeSpan.FromSeconds(seconds), await rig.PassRetryAsync());
        await next;
    }
}
