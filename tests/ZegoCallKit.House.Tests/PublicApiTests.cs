using Xunit;
using ZegoCallKit.ApiText;

namespace ZegoCallKit.House.Tests;

/// <summary>What users can reach changes on purpose only, and the change can be read in the diff.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_one_written_down()
    {
        var changes = Repository.Libraries.SelectMany(ChangesOf).ToList();

        Assert.True(changes.Count == 0, $"""
            The public API has changed:
            {string.Join(Environment.NewLine, changes)}
            If that is meant, write it down from the repository's root: dotnet run --project eng/api
            """);
    }

    private static IEnumerable<string> ChangesOf(Library library)
    {
        var written = File.Exists(library.SnapshotPath) ? File.ReadAllLines(library.SnapshotPath) : [];
        var actual = ApiWriter.Write(library.Assembly).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var gone in written.Except(actual, StringComparer.Ordinal))
        {
            yield return $"- {gone}";
        }

        foreach (var added in actual.Except(written, StringComparer.Ordinal))
        {
            yield return $"+ {added}";
        }

        if (written.Length != actual.Length)
        {
            yield return $"{library.SnapshotPath} has {written.Length} lines instead of {actual.Length}.";
        }
    }
}
