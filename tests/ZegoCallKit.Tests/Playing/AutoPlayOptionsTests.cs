using Xunit;
using ZegoCallKit.Playing;

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
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => new AutoPlayOptions { MaxPlays = cap });
        Assert.Equal("MaxPlays", fault.ParamName);
        Assert.Contains("between 1 and 20", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_not_a_policy_nor_a_retry()
    {
        Assert.Throws<ArgumentNullException>(() => new AutoPlayOptions { Policy = null! });
        Assert.Throws<ArgumentNullException>(() => new AutoPlayOptions { Retry = null! });
    }

    [Fact]
    public void Retries_out_of_range_are_refused()
    {
        Assert.Equal("FirstDelay", Assert.Throws<ArgumentOutOfRangeException>(() => new PlayRetryOptions { FirstDelay = TimeSpan.Zero }).ParamName);
        Assert.Equal("LongestDelay", Assert.Throws<ArgumentOutOfRangeException>(() => new PlayRetryOptions { LongestDelay = TimeSpan.FromHours(2) }).ParamName);
        Assert.Equal("MaxAttempts", Assert.Throws<ArgumentOutOfRangeException>(() => new PlayRetryOptions { MaxAttempts = 0 }).ParamName);
        Assert.Throws<ArgumentException>(() => new AutoPlayOptions { Retry = new() { FirstDelay = TimeSpan.FromSeconds(9), LongestDelay = TimeSpan.FromSeconds(8) } });
    }
}
