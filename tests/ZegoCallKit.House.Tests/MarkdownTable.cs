namespace ZegoCallKit.House.Tests;

/// <summary>Reads the tables of a page.</summary>
internal static class MarkdownTable
{
    /// <summary>Returns the rows of the table whose header begins with the given column: the cells without code marks.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string page, string firstColumn) =>
    [
        .. Repository.Read(page)
            .Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {firstColumn} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim()).ToList()),
    ];
}
