using Xunit;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Tests.CommandLine;

public sealed class OptionValueTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("90s", 90)]
    [InlineData("30m", 1_800)]
    [InlineData("2h", 7_200)]
    [InlineData("7d", 604_800)]
    public void A_duration_has_a_unit_or_is_seconds(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Duration(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("8d")]
    [InlineData("s")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("1w")]
    [InlineData("99999999999d")]
    [InlineData("01:00:00")]
    public void Other_durations_are_refused(string text)
    {
        var fault = Assert.Throws<ToolException>(() => Duration(text));

        Assert.Equal(ExitCode.Usage, fault.ExitCode);
        Assert.Contains("--lifetime", fault.Message, StringComparison.Ordinal);
        Assert.Contains("from 1 to 604800 seconds", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("60", 60)]
    public void A_number_is_within_its_limits(string text, double number) => Assert.Equal(number, OptionValue.Number("--seconds", text, 0.5, 60));

    [Theory]
    [InlineData("0.4")]
    [InlineData("61")]
    [InlineData("NaN")]
    [InlineData("1e1")]
    [InlineData("1,5")]
    [InlineData("")]
    public void Other_numbers_are_refused(string text)
    {
        var fault = Assert.Throws<ToolException>(() => OptionValue.Number("--seconds", text, 0.5, 60));

        Assert.Equal($"--seconds must be a number between 0.5 and 60; it is '{text}'.", fault.Message);
    }

    private static TimeSpan Duration(string text) => OptionValue.Duration("--lifetime", text, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
}
