using System.Text;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Writes the completion for fish.</summary>
internal static class FishScript
{
    public static string Write(CompletedCommand tool)
    {
        var script = new StringBuilder($$"""
            # Completes {{ToolApp.Name}} in fish: {{ToolApp.Name}} completion fish | source
            # Tests whether the words before the cursor, without options, begin with a command; if the first argument is "exactly", whether they are that command.
            function __{{ToolApp.Name}}_at
                set -l words (commandline -opc)
                set -l words (string match -v -- '-*' $words[2..-1])
                set -l path "$argv[2..-1]"
                if test $argv[1] = exactly
                    test "$words" = "$path"
                else
                    string match -q -- "$path *" "$words "
                end
            end
            complete -c {{ToolApp.Name}} -f

            """);
        foreach (var command in tool.All)
        {
            foreach (var inner in command.Commands)
            {
                Add(script, $"exactly {command.Path}", $"-a {inner.Name}", inner.Description);
            }

            foreach (var option in command.Options)
            {
                Add(script, (command.Commands.Count > 0 ? "exactly " : "below ") + command.Path, $"-l {option.Name}{(option.Value is { } value ? $" {(value.IsFile ? "-r" : "-x")}{Source(value)}" : "")}", option.Description);
            }

            if (command.Argument is { } argument && Source(argument) is { Length: > 0 } source)
            {
                Add(script, $"below {command.Path}", source.TrimStart(), argument.Name);
            }
        }

        return script.ToString();
    }

    private static void Add(StringBuilder script, string at, string what, string description) =>
        script.Append($"complete -c {ToolApp.Name} -n '__{ToolApp.Name}_at {at.TrimEnd()}' {what} -d '{description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'\n");

    private static string Source(CompletedValue value) => value switch
    {
        { Choices.Count: > 0 } => $" -a '{string.Join(' ', value.Choices)}'",
        { IsFile: true } => " -F",
        { IsFolder: true } => " -a '(__fish_complete_directories)'",
        _ => "",
    };
}
