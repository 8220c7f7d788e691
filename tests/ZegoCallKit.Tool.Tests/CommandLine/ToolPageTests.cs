using System.Reflection;
using System.Text;
using Xunit;
using ZegoCallKit.Tool.Completion;

namespace ZegoCallKit.Tool.Tests.CommandLine;

/// <summary>The page about the tool lists every option.</summary>
public sealed class ToolPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Join(
        typeof(ToolPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key is "RepositoryRoot").Value, "docs", "tool.md"));

    [Fact]
    public void The_page_has_the_table_of_all_options()
    {
        var table = new StringBuilder("| command | option | what it does |\n|---|---|---|\n");
        foreach (var command in CompletionWords.Read().All.Where(static command => command.Commands.Count == 0))
        {
            // Every command has these two, as the page says above the table.
            foreach (var option in command.Options.Where(static option => option.Name is not ("help" or "json")))
            {
                table.Append($"| `{command.Path}` | `{option.Flag}{(option.Value is { } value ? $" {value.Name}" : "")}` | {option.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }

        // The page is generated from what the test prints.
        Assert.True(Page.Contains($"## All options\n\n{table}", StringComparison.Ordinal), $"docs/tool.md must have this table below \"All options\":\n{table}");
    }
}
