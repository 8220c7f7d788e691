using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>A command, or a group of commands.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">A sentence for the help and the completion.</param>
internal abstract class CommandNode(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Adds the node to the application.</summary>
    public abstract void AddTo(IConfigurator configurator);
}
