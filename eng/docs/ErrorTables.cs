using System.Globalization;

namespace ZegoCallKit.DocsText;

/// <summary>
/// Writes tables of error codes. A row of five cells explains a code: number, name, meaning, cause, advice; all but the cause come from the catalog.
/// Rows of three cells, between the marks, list the codes that no row explains.
/// </summary>
public static class ErrorTables
{
    private const string RestBegins = "<!-- the other codes -->";
    private const string RestEnds = "<!-- end of the other codes -->";

    /// <summary>Returns the codes that a page explains, in order.</summary>
    public static IEnumerable<ZegoErrorCode> Explained(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Split('\n').Select(Cells).Where(static cells => cells is { Length: 5 }).Select(static cells => CodeIn(cells!));
    }

    /// <summary>Returns the causes of the codes as the page gives them; these are the only cells that are written by hand.</summary>
    public static IEnumerable<(ZegoErrorCode Code, string Why)> Reasons(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Split('\n').Select(Cells).Where(static cells => cells is { Length: 5 }).Select(static cells => (CodeIn(cells!), cells![3]));
    }

    internal static string Fill(string page)
    {
        var lines = page.Split('\n').Select(Renew).ToList();
        var begin = lines.IndexOf(RestBegins);
        if (begin < 0)
        {
            return string.Join('\n', lines);
        }

        var end = lines.IndexOf(RestEnds);
        if (end < begin)
        {
            throw new DocsException($"'{RestEnds}' is missing.");
        }

        var rest = Enum.GetValues<ZegoErrorCode>().Where(static code => code != ZegoErrorCode.None).Except(Explained(page)).Order().Select(Row);
        return string.Join('\n', [.. lines[..(begin + 1)], "| code | name | what it says |", "|---|---|---|", .. rest, .. lines[end..]]);
    }

    private static string Row(ZegoErrorCode code) => $"| {(int)code} | `{code}` | {ErrorCatalog.MeaningOf(code)} |";

    private static string Renew(string line)
    {
        if (Cells(line) is not { Length: 5 } cells)
        {
            return line;
        }

        var code = CodeIn(cells);
        return $"| {(int)code} | `{code}` | {ErrorCatalog.MeaningOf(code)} | {cells[3]} | {ErrorCatalog.AdviceFor(code)} |";
    }

    private static ZegoErrorCode CodeIn(string[] cells)
    {
        var code = (ZegoErrorCode)int.Parse(cells[0], CultureInfo.InvariantCulture);
        return Enum.IsDefined(code) ? code : throw new DocsException($"{cells[0]} is no error code.");
    }

    // Error codes have seven digits.
    private static string[]? Cells(string line)
    {
        if (!line.StartsWith("| 1", StringComparison.Ordinal) || !line.EndsWith(" |", StringComparison.Ordinal))
        {
            return null;
        }

        var cells = line[1..^1].Split('|', StringSplitOptions.TrimEntries);
        return cells[0].Length == 7 && cells[0].All(char.IsAsciiDigit) ? cells : null;
    }
}
