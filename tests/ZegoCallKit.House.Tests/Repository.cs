using System.Reflection;

namespace ZegoCallKit.House.Tests;

/// <summary>Gives access to the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key is "RepositoryRoot").Value!;

    /// <summary>Gets the libraries: every folder in src with a project.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    /// <summary>Gets every type of the libraries, including those that are not public.</summary>
    public static IEnumerable<Type> Types => Libraries.SelectMany(library => library.GetTypes());

    public static IEnumerable<Type> PublicTypes => Libraries.SelectMany(library => library.GetExportedTypes());

    /// <summary>Reads a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Gets the C# files that are not generated, relative to the root and with slashes.</summary>
    public static IEnumerable<string> SourceFiles => Files("*.cs").Where(file => !file.EndsWith(".Generated.cs", StringComparison.Ordinal));

    /// <summary>Returns the files with matching names in the folders of code, without build output, relative to the root and with slashes.</summary>
    public static IEnumerable<string> Files(string pattern) => new[] { "src", "tests", "samples", "benchmarks", "eng" }
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"));
}
