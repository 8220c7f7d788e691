using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of <c>phone</c>.</summary>
internal sealed class PhoneSettings : ParticipantSettings
{
    [CommandOption("--answer")]
    [Description("Accept every call at once.")]
    public bool Answer { get; init; }

    [CommandOption("--contacts <USER>")]
    [Description("A user whose presence is shown. The option can be repeated.")]
    public string[] Contacts { get; init; } = [];
}
