using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Recordings;

/// <summary>The options of <c>replay</c>.</summary>
internal sealed class ReplaySettings : ToolSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The recording, a file of JSON lines; it may still be written.")]
    public required string File { get; init; }

    [CommandOption("--run")]
    [Description("Run the recording through the kit and print where the kit behaves differently now.")]
    public bool Run { get; init; }
}
