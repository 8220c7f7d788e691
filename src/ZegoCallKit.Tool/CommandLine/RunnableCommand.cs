using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>A command with its class.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">A sentence for the help and the completion.</param>
/// <param name="examples">The arguments of examples for the help.</param>
internal sealed class RunnableCommand<TCommand, TSettings>(string name, string description, params string[] examples) : CommandLeaf(name, description)
    where TCommand : ToolCommand<TSettings>
    where TSettings : ToolSettings
{
    public override Type Settings => typeof(TSettings);

    public override void AddTo(IConfigurator configurator) => Describe(configurator.AddCommand<TCommand>(Name));

    public override void AddTo(IConfigurator<CommandSettings> group) => Describe(group.AddCommand<TCommand>(Name));

    private void Describe(ICommandConfigurator command)
    {
        command.WithDescription(Description);
        foreach (var example in examples)
        {
            command.WithExample(example.Split(' '));
        }
    }
}
