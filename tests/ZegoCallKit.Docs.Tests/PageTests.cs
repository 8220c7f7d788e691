using System.Text.RegularExpressions;
using Xunit;
using ZegoCallKit.DocsText;

namespace ZegoCallKit.Docs.Tests;

/// <summary>The pages show the code that the tests run, and their links lead to existing files.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Readmes =
    [
        Path.Combine(Repository.Root, "README.md"),
        .. new[] { "src", "samples" }.SelectMany(static folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder))).Select(static folder => Path.Combine(folder, "README.md")).Where(File.Exists),
    ];

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
    public void Every_block_of_code_is_tested() => Findings.None(
        from page in Pages.In(Repository.Root)
        let lines = File.ReadAllLines(page)
        from index in Enumerable.Range(0, lines.Length)
        where lines[index] is "```csharp" && (index == 0 || !lines[index - 1].StartsWith("<!-- snippet: ", StringComparison.Ordinal))
        where !ProgramTests.IsProgram(lines[index + 1])
        select $"{Repository.Relative(page)}:{index + 1} names no snippet and is no program");

    [Fact]
    public void The_code_of_every_readme_is_tested()
    {
        HashSet<string> tested = [.. CodeRegions.In(Repository.Root).Values];

        Findings.None(
            from readme in Readmes
            from Match block in CodeBlock().Matches(File.ReadAllText(readme))
            let code = block.Groups["code"].Value
            where !tested.Contains(code) && !ProgramTests.IsProgram(code)
            select $"{Repository.Relative(readme)}: no snippet is{Environment.NewLine}{code}");
    }

    [Fact]
    public void Every_snippet_is_shown_somewhere()
    {
        var named = Pages.In(Repository.Root).SelectMany(page => Pages.Named(File.ReadAllText(page))).ToHashSet(StringComparer.Ordinal);
        var shown = string.Concat(Readmes.Select(File.ReadAllText));

        Findings.None(CodeRegions.In(Repository.Root).Where(snippet => !snippet.Key.StartsWith(CodeRegions.Usings, StringComparison.Ordinal) && !named.Contains(snippet.Key) && !shown.Contains(snippet.Value, StringComparison.Ordinal)).Select(static snippet => snippet.Key));
    }

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
    public void The_table_of_contents_is_that_of_the_index()
    {
        var toc = Repository.Read("docs/toc.yml");

        Assert.True(string.Equals(TableOfContents.Of(Repository.Read("docs/README.md")), toc, StringComparison.Ordinal), "docs/toc.yml is out of date; from the repository's root: dotnet run --project eng/docs");
        Findings.None(
            from page in Pages.In(Repository.Root)
            let path = Repository.Relative(page)["docs/".Length..]
            where toc.Split($" {path}\n").Length != 2
            select $"{path} is not in docs/toc.yml once");
    }

    [Fact]
    public void Links_lead_to_files_that_exist() => Findings.None(
        from page in Pages.In(Repository.Root).Concat(Readmes).Append(Path.Combine(Repository.Root, "CONTRIBUTING.md"))
        from Match link in Link().Matches(File.ReadAllText(page))
        let target = link.Groups["target"].Value
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
        select $"{Repository.Relative(page)}: {target}");

    [Fact]
    public void The_links_of_pages_stay_within_the_site() => Findings.None(
        from page in Pages.In(Repository.Root)
        from Match link in Link().Matches(File.ReadAllText(page))
        let target = link.Groups["target"].Value
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where Path.GetRelativePath(Path.Combine(Repository.Root, "docs"), Path.Combine(Path.GetDirectoryName(page)!, target)).StartsWith("..", StringComparison.Ordinal)
        select $"{Repository.Relative(page)}: {target}");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(?:#[^)]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
