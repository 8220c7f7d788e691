using System.Reflection;

namespace ZegoCallKit.ApiText;

/// <summary>Finds the libraries: one folder with a project under src is one.</summary>
public static class Libraries
{
    public static IReadOnlyList<Library> In(string root) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(root, "src"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Order(StringComparer.Ordinal)
            .Select(folder => new Library(Assembly.Load(Path.GetFileName(folder)), Path.Combine(folder, "PublicApi.txt"))),
    ];
}
