using System.Text.RegularExpressions;
using Xunit;
using ZegoCallKit.DocsText;

namespace ZegoCallKit.Docs.Tests;

/// <summary>What the pages show is what the tests run, and their links lead somewhere.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void The_pages_show_the_tested_code_and_the_catalogue_of_errors()
    {
        var snippets = CodeRegions.In(Repository.Root);

        Findings.None(
            from page in Pages.In(Repository.Root)
            let text = File.ReadAllText(page)
            where !string.Equals(text, Pages.Fill(text, snippets), StringComparison.Ordinal)
            select $"{Repository.Relative(page)} is out of date; from the repository's root: dotnet run --project eng/docs");
    }

    [Fact]
    public void Every_block_of_code_in_concepts_and_how_tos_is_tested() => Findings.None(
        from page in Pages.In(Repository.Root)
        let path = Repository.Relative(page)
        where path.StartsWith("docs/concepts/", StringComparison.Ordinal) || path.StartsWith("docs/how-to/", StringComparison.Ordinal)
        let lines = File.ReadAllLines(page)
        from index in Enumerable.Range(0, lines.Length)
        where lines[index] is "```csharp" && (index == 0 || !lines[index - 1].StartsWith("<!-- snippet: ", StringComparison.Ordinal))
        select $"{path}:{index + 1} names no snippet");

    [Fact]
    public void Every_snippet_is_shown_somewhere() => Findings.None(
        CodeRegions.In(Repository.Root).Keys.Except(Pages.In(Repository.Root).SelectMany(page => Pages.Named(File.ReadAllText(page))), StringComparer.Ordinal));

    [Fact]
    public void Every_page_is_in_the_index()
    {
        var index = Repository.Read("docs/README.md");

        Findings.None(
            from page in Pages.In(Repository.Root)
            let path = Repository.Relative(page)["docs/".Length..]
            where path is not "README.md" && !index.Contains($"({path})", StringComparison.Ordinal)
            select $"{path} is not in docs/README.md");
    }

    [Fact]
    public void Links_lead_to_files_that_exist() => Findings.None(
        from page in Pages.In(Repository.Root).Concat([Path.Combine(Repository.Root, "README.md"), Path.Combine(Repository.Root, "CONTRIBUTING.md")])
        from Match link in Link().Matches(File.ReadAllText(page))
        let target = link.Groups["target"].Value
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
        select $"{Repository.Relative(page)}: {target}");

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(?:#[^)]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
