using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Checks what a feed shows of the packages.</summary>
public sealed partial class PackageTests
{
    private static readonly List<string> Projects = [.. Repository.Files("*.csproj").Where(project => Description().IsMatch(Repository.Read(project)))];

    [Fact]
    public void Every_description_and_every_page_begins_by_saying_that_the_package_is_unofficial()
    {
        Assert.Equal(Repository.Libraries.Count + 1, Projects.Count);
        Findings.None(Projects.Where(project => !Description().Match(Repository.Read(project)).Groups["text"].Value.StartsWith("Unofficial. ", StringComparison.Ordinal)).Select(project => $"{project}: the description"));
        Findings.None(Projects.Select(project => Beside(project, "README.md")).Where(page => !Repository.Read(page).Split('\n')[2].StartsWith("Unofficial. ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_page_shows_code_with_its_usings_and_links_to_the_documentation() => Findings.None(
        from project in Projects
        let page = Beside(project, "README.md")
        let text = Repository.Read(page)
        where !text.Contains("```csharp\nusing ", StringComparison.Ordinal) || !text.Contains("](../../docs/README.md)", StringComparison.Ordinal)
        select page);

    [Fact]
    public void Every_package_has_release_notes_of_its_own()
    {
        var notes = Projects.Select(project => Repository.Read(Beside(project, "RELEASE-NOTES.txt"))).ToList();

        Assert.Distinct(notes);
        Assert.All(notes, static text => Assert.InRange(text.Length, 40, 2_000));
    }

    [Fact]
    public void The_first_page_of_the_repository_stays_short() => Assert.InRange(Repository.Read("README.md").Split('\n').Length - 1, 40, 120);

    private static string Beside(string project, string file) => Path.GetDirectoryName(project)!.Replace('\\', '/') + "/" + file;

    [GeneratedRegex("<Description>(?<text>.*?)</Description>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Description();
}
