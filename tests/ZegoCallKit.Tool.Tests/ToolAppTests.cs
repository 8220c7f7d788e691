using Spectre.Console.Cli;
using Spectre.Console.Cli.Testing;
using Xunit;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Tests;

public sealed class ToolAppTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("Unknown command 'frobnicate'", "frobnicate")]
    [InlineData("Unknown option 'frobnicate'", "doctor", "--frobnicate")]
    [InlineData("missing required argument 'USER'", "token", "make")]
    [InlineData("'two'", "replay", "one", "two")]
    [InlineData("--seconds must be a number between 0.3 and 600; it is 'many'", "bench", "--seconds", "many")]
    [InlineData("SHELL must be bash, zsh, fish or pwsh; it is 'cmd'", "completion", "cmd")]
    public async Task Bad_arguments_are_refused_in_one_line(string problem, params string[] arguments)
    {
        var run = await _rig.RunAsync(arguments);

        run.AssertRefused(problem);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_refusal_is_one_json_object_as_well()
    {
        var run = await _rig.RunAsync("bench", "--seconds", "0", "--json");

        Assert.Equal(ExitCode.Usage, run.Json.GetProperty("exitCode").GetInt32());
        Assert.StartsWith("--seconds must be", run.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_with_control_characters_does_not_reach_the_terminal()
    {
        var run = await _rig.RunAsync("replay", "\u001b[31m\u202eevil");

        run.AssertRefused("\\u001B[31m\\u202Eevil");
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task A_group_without_a_command_is_refused_with_its_help()
    {
        var run = await _rig.RunAsync("token");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("make <USER>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_command_exits_with_130()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        var run = await _rig.RunAsync(["bench"], interrupted.Token);

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal("The command was interrupted.\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_version_is_that_of_the_packages()
    {
        var run = await _rig.RunAsync("--version");

        Assert.Equal(ToolApp.Version, run.Output.Trim());
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", ToolApp.Version);
    }

    public static TheoryData<string> Commands => [.. CommandTree.Commands.SelectMany(static node => node is CommandGroup group ? group.Commands.Select(command => $"{group.Name} {command.Name}") : [node.Name])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help_with_an_example_json_and_the_exit_codes(string command)
    {
        var run = await _rig.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains($"    zegocallkit {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("EXAMPLES:", run.Output, StringComparison.Ordinal);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        Assert.Contains("130 interrupted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_of_the_help_are_valid()
    {
        var app = new CommandAppTester();
        app.Configure(configurator =>
        {
            new ToolApp(_rig.Host).Configure(configurator);
            configurator.ValidateExamples();
        });

        Assert.Equal(ExitCode.Success, app.Run("--help").ExitCode);
    }
}
