using GroupCall.Measuring;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Measuring;

public sealed class PercentileTests
{
    [Fact]
    public void Of_nothing_there_is_none() => Assert.Null(Percentile.Of(50, []));

    [Theory]
    [InlineData(50, 7, new double[] { 7 })]
    [InlineData(50, 2, new double[] { 3, 1, 2 })]
    [InlineData(50, 2, new double[] { 4, 3, 2, 1 })]
    [InlineData(95, 10, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })]
    [InlineData(10, 1, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })]
    [InlineData(100, 10, new double[] { 10, 2, 3, 4, 5, 6, 7, 8, 9, 1 })]
    [InlineData(0.1, 5, new double[] { 5, 6 })]
    public void It_is_the_value_at_the_nearest_rank(double percent, double expected, double[] values) =>
        Assert.Equal(expected, Percentile.Of(percent, values));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    public void Other_percents_are_refused(double asked) =>
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => Percentile.Of(asked, [1]));
}
