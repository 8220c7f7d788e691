using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Engines;

/// <summary>The options of <c>engine check</c>.</summary>
internal sealed class EngineCheckSettings : ToolSettings
{
    [CommandArgument(0, "[FILE]")]
    [Description("A library, a folder, a package or another archive. Without it, the library in ZEGO_EXPRESS_LIBRARY is checked, or those in the current folder.")]
    public string? Path { get; init; }

    [CommandOption("--no-load")]
    [Description("Do not load a library for this system to ask its version. A library inside an archive is never loaded.")]
    public bool NoLoad { get; init; }
}
