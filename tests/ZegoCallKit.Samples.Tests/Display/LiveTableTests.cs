using GroupCall;
using GroupCall.Options;
using Spectre.Console;
using Xunit;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Samples.Tests.Display;

public sealed class LiveTableTests
{
    [Fact]
    public void On_a_terminal_the_call_is_a_table_that_shows_everybody()
    {
        var time = new SimulatedTime();
        using var screen = new StringWriter();
        using var output = new StringWriter();
        var host = new CallHost { Time = time, Scheduler = time.Scheduler, Output = output, Error = output, Terminal = Terminal(screen) };

        var code = time.Run(() => new CallProgram(host).RunAsync(new CallOptions(), CancellationToken.None));

        Assert.Equal(0, code);
        foreach (var text in (string[])["participant", "alice", "dave", "Playing", "Publishing", "Muted", "Out", "||", "kbit/s of raw frames: the in-memory engine does not encode", "all participants have left"])
        {
            Assert.Contains(text, screen.ToString(), StringComparison.Ordinal);
        }

        Assert.StartsWith("4 participants", output.ToString().TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void On_24_lines_no_picture_is_higher_than_the_terminal_and_a_resize_begins_on_an_empty_one()
    {
        var time = new SimulatedTime();
        using var screen = new StringWriter();
        using var output = new StringWriter();
        var terminal = Terminal(screen);
        terminal.Profile.Width = 80;
        terminal.Profile.Height = 24;
        var host = new CallHost { Time = time, Scheduler = time.Scheduler, Output = output, Error = output, Terminal = terminal };
        var before = "";
        using var resize = time.CreateTimer(
            _ =>
            {
                before = screen.ToString();
                terminal.Profile.Width = 100;
            },
            null,
            TimeSpan.FromSeconds(5.1),
            Timeout.InfiniteTimeSpan);

        time.Run(() => new CallProgram(host).RunAsync(new CallOptions { Participants = 8 }, CancellationToken.None));

        // Each table except the first is drawn over the last one: the cursor moves up by its lines.
        var moves = System.Text.RegularExpressions.Regex.Matches(screen.ToString(), "\u001b\\[(?<lines>\\d+)A", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(move => int.Parse(move.Groups["lines"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(moves);
        Assert.InRange(moves.Max(), 18, 23);
        Assert.DoesNotContain("\u001b[2J", before, StringComparison.Ordinal);
        Assert.Contains("\u001b[2J", screen.ToString()[before.Length..], StringComparison.Ordinal);
    }

    private static IAnsiConsole Terminal(TextWriter screen)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(screen),
        });
        terminal.Profile.Width = 120;
        terminal.Profile.Height = 60;
        return terminal;
    }
}
