using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Completion;

/// <summary>The options of <c>completion</c>.</summary>
internal sealed class CompletionSettings : ToolSettings
{
    [CommandArgument(0, "<SHELL>")]
    [Choices("bash", "zsh", "fish", "pwsh")]
    [Description("bash, zsh, fish or pwsh. In bash: source <(zegocallkit completion bash).")]
    public required string Shell { get; init; }
}
