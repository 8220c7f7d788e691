using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Bench;

/// <summary>The options of <c>bench</c>.</summary>
internal sealed class BenchSettings : ToolSettings
{
    public const double MinSeconds = 0.3;
    public const double MaxSeconds = 600;

    [CommandOption("--seconds <S>")]
    [Description("How long to measure in total, 0.3 to 600 seconds. The default is 6.")]
    public string Seconds { get; init; } = "6";
}
