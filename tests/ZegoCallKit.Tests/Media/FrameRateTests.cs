using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media;

public sealed class FrameRateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1_000_000_000, 1)]
    [InlineData(1_001, 1)]
    [InlineData(int.MaxValue, 2)]
    public void A_rate_that_no_clock_can_pace_is_refused(int numerator, int denominator)
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(nameof(numerator), () => new FrameRate(numerator, denominator));
        Assert.Contains("1,000", fault.Message, StringComparison.Ordinal);

        var path = _folder.Write("a.y4m", System.Text.Encoding.ASCII.GetBytes($"YUV4MPEG2 W2 H2 F{numerator}:{denominator}\nFRAME\n123456"));
        Assert.Contains($"its frame rate is '{numerator}:{denominator}'", Assert.Throws<MediaFormatException>(() => Y4mSource.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(60_000, 1_001)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(1, int.MaxValue)]
    public void Others_are_taken_as_they_are(int numerator, int denominator) =>
        Assert.Equal((numerator, denominator), (new FrameRate(numerator, denominator).Numerator, new FrameRate(numerator, denominator).Denominator));

    [Fact]
    public void A_time_that_no_clock_can_show_is_the_longest_one()
    {
        var slow = new FrameRate(1, int.MaxValue);

        Assert.Equal(TimeSpan.FromSeconds(int.MaxValue), slow.TimeOf(1));
        Assert.Equal(TimeSpan.MaxValue, slow.TimeOf(1_000_000));
        Assert.Equal(TimeSpan.MinValue, slow.TimeOf(-1_000_000));
    }
}
