using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Adds the exit codes to the help.</summary>
internal sealed class ToolHelp(ICommandAppSettings settings) : HelpProvider(settings)
{
    public override IEnumerable<IRenderable> GetFooter(ICommandModel model, ICommandInfo? command) =>
    [
        Text.NewLine,
        new Markup("[yellow]EXIT CODES:[/]"), Text.NewLine,
        new Text("    0 success, 1 failure, 2 invalid arguments or files, 130 interrupted"), Text.NewLine,
    ];
}
