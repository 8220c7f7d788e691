using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>A group of commands, such as <c>token</c>.</summary>
internal sealed class CommandGroup(string name, string description, IReadOnlyList<CommandLeaf> commands) : CommandNode(name, description)
{
    public IReadOnlyList<CommandLeaf> Commands { get; } = commands;

    public override void AddTo(IConfigurator configurator) => configurator.AddBranch(Name, branch =>
    {
        branch.SetDescription(Description);
        foreach (var command in Commands)
        {
            command.AddTo(branch);
        }
    });
}
