using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>A command that runs.</summary>
internal abstract class CommandLeaf(string name, string description) : CommandNode(name, description)
{
    /// <summary>Gets the class with the options and arguments.</summary>
    public abstract Type Settings { get; }

    /// <summary>Adds the command to a group.</summary>
    public abstract void AddTo(IConfigurator<CommandSettings> group);
}
