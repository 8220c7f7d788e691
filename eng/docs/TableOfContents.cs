using System.Text;
using System.Text.RegularExpressions;

namespace ZegoCallKit.DocsText;

/// <summary>
/// Makes the site's table of contents, <c>docs/toc.yml</c>, from the headings and lists of <c>docs/README.md</c>. The first link of a list item is an entry, and its further links are below it; a page that no list has is
/// an entry of the first heading that links to it.
/// </summary>
public static partial class TableOfContents
{
    /// <summary>Returns the table for an index of pages.</summary>
    public static string Of(string index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var sections = Heading().Split(index).Skip(1).Select(static section => section.Split('\n', 2)).Select(static parts => (Name: parts[0].Trim(), Items: Items(parts[1]).ToList(), Text: parts[1])).ToList();
        var seen = sections.SelectMany(static section => section.Items).SelectMany(static item => item).Select(static page => page.Href).ToHashSet(StringComparer.Ordinal);
        var toc = new StringBuilder("# Written by eng/docs from README.md.\n- name: Overview\n  href: README.md\n");
        foreach (var (name, items, text) in sections)
        {
            toc.Append("- name: ").Append(name).Append("\n  items:\n");
            foreach (var item in items.Concat(Links(text).Where(page => seen.Add(page.Href)).Select(static page => new[] { page })))
            {
                Append(toc, item[0], "  ");
                if (item.Length > 1)
                {
                    toc.Append("    items:\n");
                    Array.ForEach(item[1..], page => Append(toc, page, "    "));
                }
            }
        }

        return toc.Append("- name: API\n  href: ../artifacts/site/api/toc.yml\n").ToString();
    }

    private static void Append(StringBuilder toc, (string Name, string Href) page, string indent) =>
        toc.Append(indent).Append("- name: '").Append(page.Name.Replace("'", "''", StringComparison.Ordinal)).Append("'\n").Append(indent).Append("  href: ").Append(page.Href).Append('\n');

    private static IEnumerable<(string Name, string Href)[]> Items(string text) => Item().Matches(text).Select(static item => Links(item.Value).ToArray()).Where(static links => links.Length > 0);

    private static IEnumerable<(string Name, string Href)> Links(string text) => Link().Matches(text).Select(static link => (Title(link.Groups["name"].Value), link.Groups["href"].Value));

    private static string Title(string name)
    {
        var plain = name.Replace("`", "", StringComparison.Ordinal);
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    // With the lines that continue it.
    [GeneratedRegex(@"^(-|\d+\.) [^\n]*(\n +[^\n]*)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]\((?<href>[\w./-]+\.md)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
