using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Prints the completion script of a shell. The script contains all commands and options, so that completing a word does not start the tool.</summary>
internal sealed class CompletionCommand(ToolHost host) : ToolCommand<CompletionSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, CompletionSettings settings, CancellationToken cancellationToken)
    {
        var shell = OptionValue.Choice("SHELL", settings.Shell, "bash", "zsh", "fish", "pwsh");
        var words = CompletionWords.Read();
        var script = shell switch
        {
            "bash" => BashScript.Write(words),
            "zsh" => ZshScript.Write(words),
            "fish" => FishScript.Write(words),
            _ => PowerShellScript.Write(words),
        };
        if (settings.Json)
        {
            Json(new CompletionResult { Shell = shell, Script = script }, ReadableJson.Context.CompletionResult);
        }
        else
        {
            await Host.Output.WriteAsync(script.AsMemory(), cancellationToken);
        }

        return ExitCode.Success;
    }
}
