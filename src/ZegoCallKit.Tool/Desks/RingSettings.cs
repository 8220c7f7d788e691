using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of <c>ring</c>.</summary>
internal sealed class RingSettings : ParticipantSettings
{
    [CommandArgument(0, "<USER>")]
    [Description("The user to call, or several: at most 9.")]
    public required string[] Callees { get; init; }

    [CommandOption("--audio-only")]
    [Description("Call without video.")]
    public bool AudioOnly { get; init; }

    [CommandOption("--ring-seconds <S>")]
    [Description("How long it rings, 1 to 600 seconds. The default is 60.")]
    public string RingSeconds { get; init; } = "60";
}
