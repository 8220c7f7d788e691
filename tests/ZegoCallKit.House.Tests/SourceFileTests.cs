using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Checks the layout of files.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 250;

    /// <summary>The namespace in which .NET's own libraries put extensions of the container, so that every host's Program.cs finds them.</summary>
    private const string ExtensionNamespace = "Microsoft.Extensions.DependencyInjection";

    [Fact]
    public void Long_files_are_listed_with_a_reason_and_the_list_is_up_to_date()
    {
        var listed = LongFiles.Reasons.Keys.ToList();
        var actual = Repository.SourceFiles.Where(file => LinesOf(file) > LongestFile).ToList();

        Findings.None(actual
            .Where(file => !listed.Exists(entry => Covers(entry, file)))
            .Select(file => $"{file} has {LinesOf(file)} lines: look for the second type in it, or give a reason in {nameof(LongFiles)}."));
        Findings.None(listed
            .Where(entry => !actual.Exists(file => Covers(entry, file)))
            .Select(entry => $"{entry} is not above {LongestFile} lines any more: take it out of {nameof(LongFiles)}."));
    }

    [Fact]
    public void The_folder_of_a_file_of_a_library_is_its_namespace()
    {
        var misplaced =
            from file in Repository.SourceFiles
            where file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Shared/", StringComparison.Ordinal)
            let declared = NamespaceLine().Match(Repository.Read(file)).Groups["name"].Value
            where declared.Length > 0 && declared is not ExtensionNamespace && !string.Equals(declared, Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.'), StringComparison.Ordinal)
            select $"{file} declares {declared}";

        Findings.None(misplaced);
    }

    private static bool Covers(string entry, string file) =>
        entry.EndsWith('/') ? file.StartsWith(entry, StringComparison.Ordinal) : string.Equals(entry, file, StringComparison.Ordinal);

    private static int LinesOf(string file) => Repository.Read(file).AsSpan().TrimEnd().Count('\n') + 1;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NamespaceLine();
}
