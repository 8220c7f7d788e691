using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>The options of every command.</summary>
internal abstract class ToolSettings : CommandSettings
{
    [CommandOption("--json")]
    [Description("Print the result as one JSON object on the last line of the output.")]
    public bool Json { get; init; }
}
