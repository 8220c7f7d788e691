using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests;

public sealed class OptionGuardTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(1_500);
    private static readonly int Count = 50_001;

    [Fact]
    public void A_number_beyond_its_range_is_named_by_its_path_with_the_limits_and_the_value()
    {
        var fault = Assert.Throws<ArgumentException>("options.Count", static () => OptionGuard.Range(Count, 1, 50_000, "options"));
        Assert.StartsWith("Count must be between 1 and 50,000; it is 50,001.", fault.Message, StringComparison.Ordinal);
        OptionGuard.Range(Count, 50_001, 50_001, "options");
    }

    [Fact]
    public void Times_are_written_in_the_largest_unit_without_a_fraction()
    {
        var fault = Assert.Throws<ArgumentException>("options.Wait", static () => OptionGuard.Range(Wait, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(3), "options"));
        Assert.StartsWith("Wait must be between 2 s and 3 min; it is 1,500 ms.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["0 s", "30 d", "1 h", "00:00:00.0000001"],
            new[] { TimeSpan.Zero, TimeSpan.FromDays(30), TimeSpan.FromHours(1), TimeSpan.FromTicks(1) }.Select(OptionGuard.Text));
    }

    [Fact]
    public void A_number_that_is_not_one_is_outside_every_range() =>
        Assert.Throws<ArgumentException>("options.Share", static () => OptionGuard.Range(double.NaN, 0, 1, "options", "Share"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_400_001)]
    public void A_time_limit_is_above_zero_and_at_most_a_day(int milliseconds) =>
        Assert.Throws<ArgumentException>("options.Limit", () => OptionGuard.TimeLimit(TimeSpan.FromMilliseconds(milliseconds), "options", "Limit"));

    [Fact]
    public void Values_that_are_missing_or_undefined_are_named_by_their_path()
    {
        var missing = Assert.Throws<ArgumentException>("options.Clock", static () => OptionGuard.NotNull(null, "options", "Clock"));
        var undefined = Assert.Throws<ArgumentException>("options.Video.Codec", static () => OptionGuard.Defined((VideoCodec)99, OptionGuard.PathOf("options", "Video"), "Codec"));
        Assert.StartsWith("Clock must not be null.", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("Codec must be a defined VideoCodec value; it is 99.", undefined.Message, StringComparison.Ordinal);
    }
}
