namespace ZegoCallKit.Tool.Engines;

/// <summary>An npm package that contains ZEGO's libraries, with the hash that it must have.</summary>
internal sealed record PinnedPackage
{
    /// <summary>The registry of npm itself.</summary>
    public const string PublicRegistry = "https://registry.npmjs.org/";

    /// <summary>Gets the package that the kit was tested with. The hash is the integrity of the archive, as the registry states it.</summary>
    public static PinnedPackage Tested { get; } = new()
    {
        Name = "zego-express-engine-electron",
        Version = "3.25.0-51516.1302",
        SdkVersion = "3.25.0",
        Integrity = FileHash.Parse("sha512-1sZ0nBpRPQIRY1P4KceFI5T3Vh0JT9HyFF8O/60YxwKKi2cwgC6Ox4Py+Obyweqkd2n3910EHpybleAFGuwyDA=="),
    };

    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>Gets the version of the NuGet package that is made of it.</summary>
    public required string SdkVersion { get; init; }

    public required FileHash Integrity { get; init; }

    /// <summary>Gets the file name of the archive.</summary>
    public string ArchiveName => $"{Name}-{Version}.tgz";
}
