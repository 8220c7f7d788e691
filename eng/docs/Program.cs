using ZegoCallKit.DocsText;

// Writes the snippets and the error codes to the pages, and the table of contents of the site, of the repository whose root is the current folder, or the given folder.
var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
if (!Directory.Exists(Path.Combine(root, "docs")))
{
    Console.Error.WriteLine($"There is no 'docs' in '{root}': run this from the repository's root.");
    return 2;
}

try
{
    var snippets = CodeRegions.In(root);
    foreach (var page in Pages.In(root))
    {
        var text = File.ReadAllText(page);
        var filled = Pages.Fill(text, snippets);
        if (!string.Equals(text, filled, StringComparison.Ordinal))
        {
            File.WriteAllText(page, filled);
            Console.WriteLine(Path.GetRelativePath(root, page));
        }
    }

    File.WriteAllText(Path.Combine(root, "docs", "toc.yml"), TableOfContents.Of(File.ReadAllText(Path.Combine(root, "docs", "README.md"))));
    return 0;
}
catch (DocsException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
