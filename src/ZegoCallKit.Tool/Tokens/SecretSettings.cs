using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>The options of commands that need the server secret. It is never an argument, because other users of the machine can read those.</summary>
internal abstract class SecretSettings : ToolSettings
{
    [CommandOption("--secret-file <FILE>")]
    [Description("Read the server secret from a file. Without this option, it is read from the environment variable ZEGO_SERVER_SECRET.")]
    public string? SecretFile { get; init; }

    [CommandOption("--secret-stdin")]
    [Description("Read the server secret from the standard input.")]
    public bool SecretFromInput { get; init; }
}
