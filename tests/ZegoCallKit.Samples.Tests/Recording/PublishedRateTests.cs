using GroupCall.Recording;
using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Samples.Tests.Recording;

public sealed class PublishedRateTests
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(30_000, 1_001)]
    public void A_rate_that_was_published_is_read(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);

        Assert.Equal(rate, PublishedRate.Of(PublishedRate.ToExtraInfo(rate)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"isHandRaised\":true}")]
    [InlineData("{\"frameRate\":\"0/1\"}")]
    [InlineData("{\"frameRate\":\"1/0\"}")]
    [InlineData("{\"frameRate\":\"1001/1\"}")]
    [InlineData("{\"frameRate\":\"-12/1\"}")]
    [InlineData("{\"frameRate\":\"99999999999/1\"}")]
    [InlineData("{\"frameRate\":\"12\"}")]
    public void What_others_wrote_is_no_rate(string extraInfo) => Assert.Null(PublishedRate.Of(extraInfo));
}
