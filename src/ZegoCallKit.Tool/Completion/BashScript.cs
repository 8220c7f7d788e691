using System.Text;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Writes the completion for bash 4 and later.</summary>
internal static class BashScript
{
    public static string Write(CompletedCommand tool)
    {
        var script = new StringBuilder($$"""
            # Completes {{ToolApp.Name}} in bash: source <({{ToolApp.Name}} completion bash)
            _{{ToolApp.Name}}() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path="" word i
              for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                case "$path $word" in
                  {{string.Join(" | ", tool.All.Where(static command => command.Path.Length > 0).Select(static command => $"\" {command.Path}\""))}}) path="$path $word" ;;
                esac
              done
              COMPREPLY=()
              case "$path $prev" in

            """);
        foreach (var command in tool.All)
        {
            foreach (var option in command.Options.Where(static option => option.Value is not null))
            {
                script.Append($"    {Quoted(command, option.Flag)}) {Reply(option.Value!)}; return ;;\n");
            }
        }

        script.Append("""
              esac
              case "$path" in

            """);
        foreach (var command in tool.All)
        {
            var words = string.Join(' ', command.Commands.Select(static inner => inner.Name).Concat(command.Options.Select(static option => option.Flag)));
            script.Append($"    {Quoted(command, null)})\n      COMPREPLY=($(compgen -W \"{words}\" -- \"$cur\"))\n");
            if (command.Argument is { } argument)
            {
                script.Append($"      [[ $cur == -* ]] || {Reply(argument)}\n");
            }

            script.Append("      ;;\n");
        }

        script.Append($$"""
              esac
            }
            complete -o filenames -F _{{ToolApp.Name}} {{ToolApp.Name}}

            """);
        return script.ToString();
    }

    private static string Quoted(CompletedCommand command, string? flag)
    {
        var path = command.Path.Length == 0 ? "" : $" {command.Path}";
        return $"\"{(flag is null ? path : $"{path} {flag}")}\"";
    }

    private static string Reply(CompletedValue value) => value switch
    {
        { Choices.Count: > 0 } => $"COMPREPLY=($(compgen -W \"{string.Join(' ', value.Choices)}\" -- \"$cur\"))",
        { IsFile: true } => "mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")",
        { IsFolder: true } => "mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")",
        _ => "COMPREPLY=()",
    };
}
