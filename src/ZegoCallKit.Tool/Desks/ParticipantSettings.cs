using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of commands that take part in calls of a desk.</summary>
internal abstract class ParticipantSettings : ToolSettings
{
    [CommandOption("--url <URL>")]
    [Description("The address of the desk. The default is http://localhost:5090.")]
    public string Url { get; init; } = "http://localhost:5090";

    [CommandOption("--user <USER>")]
    [Description("Your user id: 1 to 63 letters, digits, '-', '_', '.' or '@'. The default is a name that no other program uses.")]
    public string? User { get; init; }

    [CommandOption("--audio <FILE>")]
    [Description("A WAV file to publish in a loop, instead of a tone.")]
    public string? Audio { get; init; }

    [CommandOption("--video <FILE>")]
    [Description("A Y4M file to publish in a loop, instead of color bars with a frame counter.")]
    public string? Video { get; init; }

    [CommandOption("--seconds <S>")]
    [Description("How long, 1 to 86400 seconds. Without this option, until Ctrl+C.")]
    public string? Seconds { get; init; }
}
