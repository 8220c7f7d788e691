using GroupCall.Display;
using Spectre.Console;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Display;

public sealed class CallTableTests
{
    [Fact]
    public void A_row_shows_state_level_and_figures()
    {
        var cells = Cells(new CallRow("alice", "bob", "Playing", IsFlowing: true, Level: 42, new LinkQuality(14.96, 812.3, TimeSpan.FromMilliseconds(80), 0.0123)));

        Assert.Equal(["alice", "bob", "Playing", "||||", "15.0", "812", "80 ms", "1%"], cells);
    }

    [Fact]
    public void Figures_are_empty_before_they_are_measured()
    {
        var cells = Cells(new CallRow("alice", "(own)", "Muted", IsFlowing: false, Level: 0, Quality: null));

        Assert.Equal(["alice", "(own)", "Muted", "", "", "", "", ""], cells);
    }

    [Theory]
    [InlineData(-3, "")]
    [InlineData(100, "||||||||||")]
    [InlineData(250, "||||||||||")]
    public void A_level_beyond_its_range_stays_in_its_column(float level, string bar)
    {
        Assert.Equal(bar, Cells(new CallRow("a", "b", "Playing", IsFlowing: true, level, Quality: null))[3]);
    }

    [Fact]
    public void A_terminal_of_80_columns_shows_every_row_in_one_line_and_obeys_no_name()
    {
        var quality = new LinkQuality(99.9, 42_239, TimeSpan.FromMilliseconds(9_999), 1);
        var rows = Enumerable.Repeat(new CallRow("\u001b[2J\nalice of the many names", "広い広い広い広い広い", "Interrupted", IsFlowing: false, Level: 100, quality), 3);
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 80;
        console.Write(CallTable.Of(rows));

        // Head, its line, three rows and two frames.
        var lines = output.ToString().TrimEnd().Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length < 80, line));
        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.Contains("99.9│ 42239│9999 ms│100%", lines[3].Replace(" │", "│", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string[] Cells(CallRow row)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 120;
        console.Write(CallTable.Of([row]));
        return [.. output.ToString().Split('\n')[3].Trim().Trim('│').Split('│').Select(cell => cell.Trim())];
    }
}
