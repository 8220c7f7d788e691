using System.ComponentModel;
using System.Reflection;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Reads the commands and options from the command tree and the attributes of the settings.</summary>
internal static class CompletionWords
{
    private static readonly CompletedOption Help = new("help", "Prints help.", null);
    private static readonly CompletedOption Version = new("version", "Prints the version.", null);

    /// <summary>Reads the whole tree.</summary>
    public static CompletedCommand Read() => new("", "", [.. CommandTree.Commands.Select(static command => Read(command, ""))], [Help, Version], null);

    private static CompletedCommand Read(CommandNode node, string parent)
    {
        var path = $"{parent} {node.Name}".TrimStart();
        return node switch
        {
            CommandGroup group => new(path, group.Description, [.. group.Commands.Select(command => Read(command, path))], [Help], null),
            CommandLeaf leaf => new(path, leaf.Description, [], [.. Options(leaf.Settings), Help], Argument(leaf.Settings)),
            _ => throw new InvalidOperationException($"{node.GetType()} is not known."),
        };
    }

    private static IEnumerable<CompletedOption> Options(Type settings) =>
        from property in settings.GetProperties()
        let option = property.GetCustomAttribute<CommandOptionAttribute>()
        where option is { IsHidden: false }
        select new CompletedOption(option.LongNames[0], DescriptionOf(property), option.ValueName is { } name ? Value(property, name) : null);

    private static CompletedValue? Argument(Type settings) =>
        (from property in settings.GetProperties()
         let argument = property.GetCustomAttribute<CommandArgumentAttribute>()
         where argument is { Position: 0 }
         select Value(property, argument.ValueName)).FirstOrDefault();

    private static CompletedValue Value(PropertyInfo property, string name) => new(name, property.GetCustomAttribute<ChoicesAttribute>()?.Values ?? []);

    private static string DescriptionOf(PropertyInfo property) => property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
}
