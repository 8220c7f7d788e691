using Xunit;

namespace ZegoCallKit.Tests;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("Zoë 😀 שלום \\o/", "Zoë 😀 שלום \\o/")]
    [InlineData("\u001b]0;owned\u0007", "\\u001B]0;owned\\u0007")]
    [InlineData("a\nb\r\tc\u0085", "a\\u000Ab\\u000D\\u0009c\\u0085")]
    [InlineData("gpj\u202eexe", "gpj\\u202Eexe")]
    [InlineData("\u2028\u2029\u200b\u009b", "\\u2028\\u2029\\u200B\\u009B")]
    public void A_terminal_gets_one_line_that_it_only_shows(string text, string expected) => Assert.Equal(expected, ForeignText.ToTerminal(text));

    [Fact]
    public void Half_surrogate_pairs_and_tags_are_escaped()
    {
        Assert.Equal("a\\uD800b\\uDC00", ForeignText.ToTerminal("a" + (char)0xD800 + "b" + (char)0xDC00));
        Assert.Equal("\\uDB40\\uDC41", ForeignText.ToTerminal(char.ConvertFromUtf32(0xE0041)));
    }

    [Theory]
    [InlineData("alice-1_b", "alice-1_b")]
    [InlineData("/../../../stolen", "%2F%2E%2E%2F%2E%2E%2F%2E%2E%2Fstolen")]
    [InlineData("..", "%2E%2E")]
    [InlineData("C:\\x", "C%3A%5Cx")]
    [InlineData("100%", "100%25")]
    [InlineData("é\u202e\n", "%C3%A9%E2%80%AE%0A")]
    [InlineData("", "%")]
    [InlineData("nul", "%6Eul")]
    [InlineData("COM1", "%43OM1")]
    [InlineData("COM10", "COM10")]
    public void A_file_name_holds_only_what_every_system_takes(string text, string expected) => Assert.Equal(expected, ForeignText.ToFileName(text));

    [Fact]
    public void Long_names_are_cut_and_stay_different()
    {
        var names = Enumerable.Range(0, 100).Select(n => ForeignText.ToFileName(new string('/', 200) + n)).ToList();

        Assert.Equal(100, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Equal(ForeignText.MaxFileNameLength, name.Length));
    }
}
