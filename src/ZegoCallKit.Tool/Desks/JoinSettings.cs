using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of <c>join</c>.</summary>
internal sealed class JoinSettings : ParticipantSettings
{
    [CommandArgument(0, "<ROOM>")]
    [Description("The id of the room.")]
    public required string Room { get; init; }
}
