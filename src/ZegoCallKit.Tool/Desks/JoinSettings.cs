using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of <c>join</c>.</summary>
internal sealed class JoinSettings : ParticipantSettings
{
    [CommandArgument(0, "<ROOM>")]
    [Description("The id of the room.")]
    public required string Room { get; init; }

    [CommandOption("--record <FILE>")]
    [Description("A WAV file that receives everybody in the room, you included.")]
    public string? Record { get; init; }

    [CommandOption("--record-video <FILE>")]
    [Description("A Y4M file that receives the video of the others as tiles; only with --record.")]
    public string? RecordVideo { get; init; }
}
