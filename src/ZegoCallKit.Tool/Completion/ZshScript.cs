using System.Text;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Writes the completion for zsh.</summary>
internal static class ZshScript
{
    public static string Write(CompletedCommand tool)
    {
        var script = new StringBuilder($"#compdef {ToolApp.Name}\n# Completes {ToolApp.Name} in zsh: source <({ToolApp.Name} completion zsh)\n");
        foreach (var command in tool.All)
        {
            script.Append($"{FunctionOf(command)}() {{\n");
            WriteBody(script, command);
            script.Append("}\n");
        }

        // Sourced, or loaded as a function from the search path.
        script.Append($$"""
            if [ "$funcstack[1]" = "_{{ToolApp.Name}}" ]; then
              _{{ToolApp.Name}} "$@"
            else
              compdef _{{ToolApp.Name}} {{ToolApp.Name}}
            fi

            """);
        return script.ToString();
    }

    private static void WriteBody(StringBuilder script, CompletedCommand command)
    {
        var options = string.Concat(command.Options.Select(static option => $" \\\n    '*{option.Flag}[{Plain(option.Description)}]{Action(option.Value)}'"));
        if (command.Commands.Count == 0)
        {
            script.Append($"  _arguments{options}{(command.Argument is { } argument ? $" \\\n    '1{Action(argument)}'" : "")}\n");
            return;
        }

        script.Append("  local curcontext=$curcontext state line\n");
        script.Append($"  _arguments -C{options} \\\n    '1: :->command' '*:: :->rest'\n");
        script.Append("  case $state in\n    command)\n      local -a commands=(\n");
        foreach (var inner in command.Commands)
        {
            script.Append($"        '{inner.Name}:{Plain(inner.Description)}'\n");
        }

        script.Append("      )\n      _describe command commands ;;\n    rest)\n      case $line[1] in\n");
        foreach (var inner in command.Commands)
        {
            script.Append($"        {inner.Name}) {FunctionOf(inner)} ;;\n");
        }

        script.Append("      esac ;;\n  esac\n");
    }

    private static string FunctionOf(CompletedCommand command) => $"_{ToolApp.Name}{(command.Path.Length > 0 ? "_" : "")}{command.Path.Replace(' ', '_')}";

    private static string Action(CompletedValue? value) => value switch
    {
        null => "",
        { Choices.Count: > 0 } => $":{value.Name}:({string.Join(' ', value.Choices)})",
        { IsFile: true } => $":{value.Name}:_files",
        { IsFolder: true } => $":{value.Name}:_files -/",
        _ => $":{value.Name}: ",
    };

    // Characters with a meaning in a specification of zsh.
    private static string Plain(string text) => text
        .Replace("'", "'\\''", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal);
}
