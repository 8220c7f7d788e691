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
        foreach (var text in (string[])["participant", "alice", "dave", "Playing", "Publishing", "Muted", "Out", "||", "everybody has left"])
        {
            Assert.Contains(text, screen.ToString(), StringComparison.Ordinal);
        }

        Assert.StartsWith("4 participants", output.ToString().TrimStart(), StringComparison.Ordinal);
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
