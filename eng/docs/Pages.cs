using System.Text;

namespace ZegoCallKit.DocsText;

/// <summary>Fills the generated parts of the pages in docs: code blocks below a line that names their snippet, and rows that begin with an error code.</summary>
public static class Pages
{
    private const string Mark = "<!-- snippet: ";

    /// <summary>The snippet that shows the using directives of all other snippets of a page.</summary>
    private const string UsingsOfPage = "usings of this page";

    private const string Fence = "```";

    /// <summary>Returns the Markdown files in docs.</summary>
    public static IEnumerable<string> In(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Returns a page with up-to-date generated parts.</summary>
    /// <exception cref="DocsException">The page names a snippet that does not exist, or is malformed.</exception>
    public static string Fill(string page, IReadOnlyDictionary<string, string> snippets)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(snippets);
        return ErrorTables.Fill(FillSnippets(page, snippets));
    }

    /// <summary>Returns the names of the snippets on a page.</summary>
    public static IEnumerable<string> Named(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Split('\n').Select(NameIn).OfType<string>().Where(static name => name is not UsingsOfPage);
    }

    private static string FillSnippets(string page, IReadOnlyDictionary<string, string> snippets)
    {
        var filled = new StringBuilder();
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            filled.Append(lines[i]).Append(i < lines.Length - 1 ? "\n" : "");
            if (NameIn(lines[i]) is not { } name)
            {
                continue;
            }

            if (!snippets.TryGetValue(name, out var code))
            {
                code = name is UsingsOfPage ? UsingsOf(Named(page), snippets) : throw new DocsException($"There is no snippet '{name}'.");
            }

            var end = Array.FindIndex(lines, Math.Min(i + 2, lines.Length), static line => line is Fence);
            if (i + 1 >= lines.Length || lines[i + 1] is not "```csharp" || end < 0)
            {
                throw new DocsException($"No block of C# follows the name of the snippet '{name}'.");
            }

            filled.Append("```csharp\n").Append(code);
            i = end - 1;
        }

        return filled.ToString();
    }

    private static string UsingsOf(IEnumerable<string> names, IReadOnlyDictionary<string, string> snippets) => string.Concat(names
        .SelectMany(name => snippets.TryGetValue(CodeRegions.Usings + name, out var usings) ? usings.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [])
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static line => line.StartsWith("using System", StringComparison.Ordinal) ? 0 : 1)
        .ThenBy(static line => line.TrimEnd(';'), StringComparer.Ordinal)
        .Select(static line => line + "\n"));

    private static string? NameIn(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) && line.EndsWith(" -->", StringComparison.Ordinal) ? line[Mark.Length..^" -->".Length] : null;
}
