using System.Diagnostics;
using Xunit;
using ZegoCallKit.Tool.Completion;

namespace ZegoCallKit.Tool.Tests.Completion;

public sealed class CompletionTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("tok", "token")]
    [InlineData("token ", "make read --help")]
    [InlineData("token make --c", "--cipher")]
    [InlineData("token make --cipher ", "cbc gcm")]
    [InlineData("token make alice --cipher g", "gcm")]
    [InlineData("completion z", "zsh")]
    [InlineData("engine get --unp", "--unpack")]
    [InlineData("replay sess", "session.jsonl")]
    [InlineData("engine get --from sess", "session.jsonl")]
    [InlineData("engine get --registry ", "")]
    public async Task Bash_completes(string typed, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no bash.");
        _rig.Write("session.jsonl", "");
        var script = _rig.Write("completion.sh", (await _rig.RunAsync("completion", "bash")).Output);
        var words = $"zegocallkit {typed}".Split(' ');

        var (code, output) = await RunAsync(
            "bash", $"source {script}; COMP_WORDS=({string.Join(' ', words.Select(static word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _zegocallkit; echo \"${{COMPREPLY[*]}}\"");

        Assert.Equal((0, expected), (code, output));
    }

    [Theory]
    [InlineData("tok", "token")]
    [InlineData("token ", "make read")]
    [InlineData("token make --ci", "--cipher")]
    [InlineData("token make alice --cipher ", "cbc gcm")]
    [InlineData("completion z", "zsh")]
    [InlineData("replay sess", "session.jsonl")]
    public async Task Fish_completes(string typed, string expected)
    {
        Assert.SkipUnless(await HasAsync("fish"), "There is no fish on this machine.");
        _rig.Write("session.jsonl", "");
        var script = _rig.Write("completion.fish", (await _rig.RunAsync("completion", "fish")).Output);

        // Fish completes the options of commands that exist only.
        var (code, output) = await RunAsync("fish", $"source {script}; function zegocallkit; end; complete -C 'zegocallkit {typed}'");

        Assert.Equal((0, expected), (code, string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')[0]))));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task The_script_is_valid(string shell)
    {
        var script = _rig.Write("completion", (await _rig.RunAsync("completion", shell)).Output);
        Assert.SkipUnless(await HasAsync(shell), $"There is no {shell} on this machine.");

        var (code, output) = await RunAsync(shell, null, "-n", script);

        Assert.Equal((0, ""), (code, output));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Every_command_and_option_is_in_every_script(string shell)
    {
        var script = (await _rig.RunAsync("completion", shell, "--json")).Json.GetProperty("script").GetString()!;

        Assert.All(CompletionWords.Read().All.SelectMany(static command => command.Options.Select(static option => option.Name).Append(command.Name)), word => Assert.Contains(word, script, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', script);
        Assert.EndsWith("\n", script, StringComparison.Ordinal);
    }

    private static async Task<bool> HasAsync(string shell)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var which = Process.Start(new ProcessStartInfo("sh", ["-c", $"command -v {shell}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await which.WaitForExitAsync(TestContext.Current.CancellationToken);
        return which.ExitCode == 0;
    }

    private async Task<(int Code, string Output)> RunAsync(string shell, string? command, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, command is null ? arguments : ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _rig.Folder };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, $"{output}{await error}".Trim());
    }
}
