using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Engines;

/// <summary>The options of <c>engine get</c>.</summary>
internal sealed class EngineGetSettings : ToolSettings
{
    [CommandOption("--from <FILE>")]
    [Description("Take the libraries from a file that you downloaded from ZEGO, instead of downloading the npm package: a ZIP, a .tgz, or a library itself. Can be repeated.")]
    public string[] From { get; init; } = [];

    [CommandOption("--expect <HASH>")]
    [Description("A hash that a file of --from must have: SHA-256, SHA-512 or an npm integrity. Can be repeated. A .tgz must have the pinned hash if none is given.")]
    public string[] Expected { get; init; } = [];

    [CommandOption("--download")]
    [Description("Download ZEGO's npm package (Windows and macOS) as well, if --from is used. Its hash is pinned.")]
    public bool Download { get; init; }

    [CommandOption("--registry <URL>")]
    [Description("The npm registry. The default is npm_config_registry, or npm's own registry.")]
    public string? Registry { get; init; }

    [CommandOption("--cache <DIR>")]
    [Description("The folder that keeps the download. The default is a folder of your user profile.")]
    public string? Cache { get; init; }

    [CommandOption("--output <DIR>")]
    [Description("The folder for the package ZEGO.Express.SDK. The default is the current folder.")]
    public string Output { get; init; } = ".";

    [CommandOption("--sdk-version <VERSION>")]
    [Description("The version of the package; needed if only --from is used and the file is not the pinned one.")]
    public string? SdkVersion { get; init; }

    [CommandOption("--unpack <DIR>")]
    [Description("Make no package: put the libraries into DIR/runtimes/<system>/native.")]
    public string? Unpack { get; init; }
}
