using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>The options of <c>doctor</c>.</summary>
internal sealed class DoctorSettings : ToolSettings
{
    [CommandOption("--library <FILE>")]
    [Description("ZEGO's library, or its folder. Without this option, the library is searched as a program in the current folder would do: ZEGO_EXPRESS_LIBRARY, the folder, runtimes/<system>/native.")]
    public string? Library { get; init; }

    [CommandOption("--offline")]
    [Description("Do not use the network, and therefore do not check the clock.")]
    public bool Offline { get; init; }

    [CommandOption("--probe <URL>")]
    [Description("The address that is asked for the time over HTTPS. The default is https://www.zegocloud.com/.")]
    public string Probe { get; init; } = "https://www.zegocloud.com/";
}
