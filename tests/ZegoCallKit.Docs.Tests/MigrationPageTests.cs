using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.Docs.Tests;

/// <summary>The migration page contains only names that exist, in ZEGO's interface and in the kit.</summary>
public sealed partial class MigrationPageTests
{
    private static readonly List<string[]> Rows =
    [
        .. Repository.Read("docs/migration.md").Split('\n')
            .Where(line => line.Contains("| `zego_", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void The_c_names_are_those_of_the_c_interface()
    {
        var known = FirstColumn("eng/interop/data/functions.tsv").Concat(FirstColumn("eng/interop/data/callbacks.tsv")).ToHashSet(StringComparer.Ordinal);

        Assert.True(Rows.Count > 100);
        Findings.None(CNames().Where(name => !known.Contains(name)));
    }

    [Fact]
    public void Every_function_and_callback_that_the_engine_binding_knows_is_on_the_page() => Findings.None(
        Repository.Read("eng/interop/data/core-set.tsv").Split('\n')
            .Select(line => line.Split('\t'))
            .Where(cells => cells is ["function" or "callback", ..])
            .Select(cells => cells[1])
            .Where(name => !IsPlumbing(name))
            .Except(CNames(), StringComparer.Ordinal));

    [Fact]
    public void The_kits_names_are_those_of_the_public_api()
    {
        var api = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "PublicAPI.*.txt", SearchOption.AllDirectories).Select(File.ReadAllText));

        Findings.None(
            from row in Rows
            from Match name in Code().Matches(row[2])
            let member = name.Groups["name"].Value
            where !Regex.IsMatch(api, $@"\.{Regex.Escape(member)}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
            select $"{row[1]}: {member}");
    }

    // Results are returned by the awaited method, and the binding frees lists.
    private static bool IsPlumbing(string name) => name.EndsWith("_result", StringComparison.Ordinal) || name.Contains("_free_", StringComparison.Ordinal);

    private static IEnumerable<string> CNames() => CName().Matches(Repository.Read("docs/migration.md")).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> FirstColumn(string path) => Repository.Read(path).Split('\n').Select(line => line.Split('\t')[0]);

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z.]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("`(?<name>zego_[a-z0-9_]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CName();
}
