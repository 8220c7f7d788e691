using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.Tool.Engines;

/// <summary>A library that was found in a file, an archive or a folder.</summary>
internal sealed record FoundLibrary
{
    /// <summary>Gets where it was found, for messages.</summary>
    public required string Origin { get; init; }

    /// <summary>Gets the file with its content.</summary>
    public required string Path { get; init; }

    public required long Bytes { get; init; }

    public required FileHashes Hashes { get; init; }

    /// <summary>Gets what the file says; <see langword="null"/> if it could not be read.</summary>
    public required LibraryInspection? Inspection { get; init; }

    /// <summary>Gets why the kit cannot use the library; <see langword="null"/> if nothing speaks against it.</summary>
    public required string? Problem { get; init; }

    public LibraryPlatform? Platform => Inspection is { } inspection ? LibraryPlatform.Of(inspection.Image) : null;
}
