using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Playing;

public sealed class AutoPlayOptionsTests
{
    [Fact]
    public void By_default_everything_plays_up_to_the_engines_limit()
    {
        var options = new AutoPlayOptions();
        Assert.Same(PlayPolicy.All, options.Policy);
        Assert.Equal(20, options.MaxPlays);
        Assert.Equal(TimeSpan.FromSeconds(1), options.Retry.FirstDelay);
        Assert.Equal(TimeSpan.FromSeconds(30), options.Retry.LongestDelay);
        Assert.Equal(8, options.Retry.MaxAttempts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(-1)]
    public void A_cap_out_of_range_is_refused(int cap)
    {
        var fault = Assert.Throws<ArgumentException>("options.AutoPlay.MaxPlays", () => new RoomOptions { AutoPlay = new() { MaxPlays = cap } }.Validate("options"));
        Assert.Contains("between 1 and 20", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_not_a_policy_nor_a_retry()
    {
        Refused("Policy", new() { Policy = null! });
        Refused("Retry", new() { Retry = null! });
    }

    [Fact]
    public void Retries_out_of_range_are_refused()
    {
        Refused("Retry.FirstDelay", new() { Retry = new() { FirstDelay = TimeSpan.Zero } });
        Refused("Retry.LongestDelay", new() { Retry = new() { LongestDelay = TimeSpan.FromHours(2) } });
        Refused("Retry.MaxAttempts", new() { Retry = new() { MaxAttempts = 0 } });
        Refused("Retry.FirstDelay", new() { Retry = new() { FirstDelay = TimeSpan.FromSeconds(9), LongestDelay = TimeSpan.FromSeconds(8) } });
    }

    private static void Refused(string path, AutoPlayOptions options) => Assert.Throws<ArgumentException>($"options.{path}", () => options.Validate("options"));
}
