using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>The options of <c>token make</c>.</summary>
internal sealed class TokenMakeSettings : SecretSettings
{
    [CommandArgument(0, "<USER>")]
    [Description("The id of the user who logs in with the token, 1 to 64 bytes.")]
    public required string User { get; init; }

    [CommandOption("--app-id <N>")]
    [Description("The AppID. Without this option, it is read from the environment variable ZEGO_APP_ID.")]
    public string? AppId { get; init; }

    [CommandOption("--lifetime <TIME>")]
    [Description("How long the token is valid: 90s, 30m, 12h or 7d; at most 24855d. The default is 1h.")]
    public string Lifetime { get; init; } = "1h";

    [CommandOption("--room <ROOM>")]
    [Description("Restrict the token to a room. Without this option, it is valid for every room and grants everything.")]
    public string? Room { get; init; }

    [CommandOption("--publish")]
    [Description("Allow publishing in the room.")]
    public bool Publish { get; init; }

    [CommandOption("--stream <ID>")]
    [Description("Allow publishing only this stream; can be repeated.")]
    public string[] Streams { get; init; } = [];

    [CommandOption("--cipher <CIPHER>")]
    [Choices("cbc", "gcm")]
    [Description("cbc, as in ZEGO's published generators, or gcm. The default is cbc.")]
    public string Cipher { get; init; } = "cbc";
}
