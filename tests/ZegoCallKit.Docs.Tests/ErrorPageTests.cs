using System.Text.RegularExpressions;
using Xunit;
using ZegoCallKit.DocsText;

namespace ZegoCallKit.Docs.Tests;

/// <summary>The page on error codes contains every code, and explains those that a user of the kit can encounter.</summary>
public sealed partial class ErrorPageTests
{
    private static readonly string Page = Repository.Read("docs/troubleshooting.md");

    private static readonly string[] Catalogues = ["ErrorMeanings.Generated.cs", "ZegoErrorCode.Generated.cs"];

    [Fact]
    public void Every_code_that_the_libraries_speak_of_is_explained()
    {
        var spoken = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Catalogues.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Where(name => name is not "None" && Enum.TryParse<ZegoErrorCode>(name, out _))
            .Select(Enum.Parse<ZegoErrorCode>)
            .Distinct()
            .ToList();

        Assert.True(spoken.Count > 50, $"Only {spoken.Count} codes were found in the sources.");
        Findings.None(spoken.Except(ErrorTables.Explained(Page)).Order().Select(code => $"| {(int)code} | {code} |  |  |  |"));
    }

    [Fact]
    public void A_code_is_explained_once() =>
        Findings.None(ErrorTables.Explained(Page).GroupBy(code => code).Where(group => group.Count() > 1).Select(group => $"{(int)group.Key}"));

    [Fact]
    public void Every_explanation_says_why() =>
        Findings.None(ErrorTables.Reasons(Page).Where(reason => reason.Why.Length < 10).Select(reason => $"{(int)reason.Code} does not say why"));

    [Fact]
    public void Every_explained_code_has_an_advice_of_its_own()
    {
        // What has none gets a line about its module, which is too general for a code with a known cause.
        var advised = Repository.Read("eng/interop/data/errcodes.tsv").Split('\n').Skip(1).Select(line => line.Split('\t')).Where(cells => cells is [.., { Length: > 0 }]).Select(cells => cells[0]).ToHashSet(StringComparer.Ordinal);
        Findings.None(ErrorTables.Explained(Page).Where(code => !advised.Contains($"{(int)code}")).Select(code => $"{(int)code} {code}"));
    }

    [Fact]
    public void Every_code_is_on_the_page() =>
        Findings.None(Enum.GetValues<ZegoErrorCode>().Where(code => code != ZegoErrorCode.None && !Page.Contains($"| {(int)code} | `{code}` |", StringComparison.Ordinal)).Select(code => $"{code}"));

    [GeneratedRegex(@"ZegoErrorCode\.(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
