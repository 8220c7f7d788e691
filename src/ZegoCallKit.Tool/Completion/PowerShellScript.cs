using System.Text;

namespace ZegoCallKit.Tool.Completion;

/// <summary>Writes the completion for PowerShell.</summary>
internal static class PowerShellScript
{
    public static string Write(CompletedCommand tool)
    {
        var script = new StringBuilder($$"""
            # Completes {{ToolApp.Name}} in PowerShell: {{ToolApp.Name}} completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName {{ToolApp.Name}} -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                # The words of each command, with their descriptions; and the values of options and arguments that have a list of them.
                $words = @{

            """);
        foreach (var command in tool.All)
        {
            var entries = command.Commands.Select(static inner => (inner.Name, inner.Description)).Concat(command.Options.Select(static option => (Name: option.Flag, option.Description)));
            script.Append($"        '{command.Path}' = [ordered]@{{ {string.Join("; ", entries.Select(static entry => $"'{entry.Name}' = '{Plain(entry.Description)}'"))} }}\n");
        }

        script.Append("    }\n    $values = @{\n");
        foreach (var command in tool.All)
        {
            foreach (var option in command.Options.Where(static option => option.Value is { Choices.Count: > 0 }))
            {
                script.Append($"        '{command.Path} {option.Flag}' = {List(option.Value!)}\n");
            }

            if (command.Argument is { Choices.Count: > 0 } argument)
            {
                script.Append($"        '{command.Path}' = {List(argument)}\n");
            }
        }

        script.Append("""
                }
                $path = ''
                $previous = ''
                foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
                    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                    $previous = $element.ToString()
                    $next = "$path $previous".Trim()
                    if ($words.ContainsKey($next)) { $path = $next }
                }
                $choices = $values["$path $previous".Trim()]
                if (-not $choices -and -not $wordToComplete.StartsWith('-')) { $choices = $values[$path] }
                if ($choices) {
                    $choices | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                    return
                }
                $words[$path].GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterName', $_.Value) }
            }

            """);
        return script.ToString();
    }

    private static string List(CompletedValue value) => $"@({string.Join(", ", value.Choices.Select(static choice => $"'{choice}'"))})";

    private static string Plain(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
