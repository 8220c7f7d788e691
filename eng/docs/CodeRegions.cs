namespace ZegoCallKit.DocsText;

/// <summary>Reads the regions of the snippet tests: the code between <c>#region name</c> and <c>#endregion</c>, without its common indentation.</summary>
public static class CodeRegions
{
    public const string Folder = "tests/ZegoCallKit.Docs.Tests/Snippets";

    /// <summary>The prefix of the key of a snippet's usings; the snippet's name follows.</summary>
    public const string Usings = "usings of ";

    /// <summary>Returns all snippets of a repository by name, and the using directives of its file that each snippet needs, with <see cref="Usings"/> and the name as the key.</summary>
    public static IReadOnlyDictionary<string, string> In(string root)
    {
        var snippets = new Dictionary<string, string>(StringComparer.Ordinal);
        var needed = new NeededUsings(root);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, Folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Read(file, snippets, needed);
        }

        return snippets;
    }

    private static void Read(string file, Dictionary<string, string> snippets, NeededUsings needed)
    {
        string? name = null;
        var lines = new List<string>();
        var text = File.ReadAllLines(file);

        // Usings that only the test needs are not shown.
        var usings = text.TakeWhile(static line => !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("using ", StringComparison.Ordinal) && line is not ("using Xunit;" or "using ZegoCallKit.Docs.Tests;"))
            .ToList();
        foreach (var line in text)
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("#region ", StringComparison.Ordinal))
            {
                name = trimmed["#region ".Length..];
                lines.Clear();
            }
            else if (trimmed is "#endregion")
            {
                if (name is null || !snippets.TryAdd(name, Unindent(lines)))
                {
                    throw new DocsException($"{file}: the region '{name}' has no beginning or its name is taken.");
                }

                snippets.Add(Usings + name, string.Concat(usings.Where(directive => needed.IsNeeded(directive, snippets[name])).Select(static directive => directive + "\n")));

                name = null;
            }
            else if (name is not null)
            {
                lines.Add(line);
            }
        }

        if (name is not null)
        {
            throw new DocsException($"{file}: the region '{name}' has no end.");
        }
    }

    private static string Unindent(List<string> lines)
    {
        var indent = lines.Where(static line => line.Trim().Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : "") + "\n")).Trim('\n') + "\n";
    }
}
