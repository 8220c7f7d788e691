using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ZegoCallKit.Desk.Server.Page;

/// <summary>Reads the files of the desk's page, which are resources of this assembly.</summary>
internal static class PageFiles
{
    /// <summary>The name of the file that is served at the root.</summary>
    public const string Start = "index.html";

    private const string Prefix = "page/";

    private static readonly Lazy<FrozenDictionary<string, PageFile>> Loaded = new(Load);

    /// <summary>Gets all files by their paths below the page's folder, with slashes.</summary>
    public static FrozenDictionary<string, PageFile> All => Loaded.Value;

    private static FrozenDictionary<string, PageFile> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(static name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static PageFile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return new PageFile(TypeOf(name), content, tag);
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
