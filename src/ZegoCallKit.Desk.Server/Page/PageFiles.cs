using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ZegoCallKit.Desk.Server.Page;

/// <summary>Reads the files of the desk's page, which are resources of this assembly.</summary>
internal static class PageFiles
{
    /// <summary>The file that is served at the root.</summary>
    public const string Start = "index.html";

    private const string Prefix = "page/";

    private static readonly Lazy<IReadOnlyList<PageFile>> Loaded = new(Load);

    /// <summary>Gets all files.</summary>
    public static IReadOnlyList<PageFile> All => Loaded.Value;

    private static List<PageFile> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    private static PageFile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return new PageFile(name[Prefix.Length..], TypeOf(name), content, tag);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{name} is a resource of the page, but {other} is not one of its types."),
    };
}
