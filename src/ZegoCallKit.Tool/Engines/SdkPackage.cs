using System.Reflection;
using NuGet.Packaging;
using NuGet.Versioning;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Makes the NuGet package with ZEGO's libraries.</summary>
internal static class SdkPackage
{
    private const string Id = "ZEGO.Express.SDK";
    private const string Readme = "README.md";

    /// <summary>Makes the package.</summary>
    /// <param name="libraries">One library for each platform.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="workFolder">A folder for temporary files.</param>
    /// <param name="folder">The folder for the package; it is created if it does not exist, and an older package is replaced.</param>
    /// <returns>The path of the package.</returns>
    public static string Write(IEnumerable<FoundLibrary> libraries, NuGetVersion version, string workFolder, string folder)
    {
        var builder = new PackageBuilder
        {
            Id = Id,
            Version = version,
            Description = "ZEGO's engine, packed on your own machine for ZegoCallKit.Express. The libraries are ZEGO's, under ZEGO's terms; do not publish this package.",
            Readme = Readme,
        };
        builder.Authors.Add("ZEGO");
        builder.Files.Add(new PhysicalPackageFile { SourcePath = WriteReadme(workFolder), TargetPath = Readme });
        foreach (var library in libraries)
        {
            builder.Files.Add(new PhysicalPackageFile { SourcePath = library.Path, TargetPath = PathOf(library.Platform!) });
        }

        Directory.CreateDirectory(folder);
        var path = Path.Join(folder, $"{Id}.{version.ToNormalizedString()}.nupkg");
        FileReplacement.Write(path, builder.Save);
        return path;
    }

    /// <summary>Returns the path of a library in a package and in a program's folder.</summary>
    public static string PathOf(LibraryPlatform platform) => Path.Join("runtimes", platform.Rid, "native", platform.FileName);

    private static string WriteReadme(string workFolder)
    {
        var path = Path.Join(workFolder, Readme);
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(SdkPackage).Namespace}.SdkPackageReadme.md")!;
        using var file = File.Create(path);
        resource.CopyTo(file);
        return path;
    }
}
