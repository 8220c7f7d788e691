using System.ComponentModel;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>The options of <c>token read</c>.</summary>
internal sealed class TokenReadSettings : SecretSettings
{
    [CommandArgument(0, "[TOKEN]")]
    [Description("The token. Other users of this machine can read arguments: prefer --file or the standard input, which is read if neither is given.")]
    public string? Token { get; init; }

    [CommandOption("--file <FILE>")]
    [Description("Read the token from a file.")]
    public string? File { get; init; }
}
