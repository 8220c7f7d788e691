namespace ZegoCallKit.Tool.Engines;

/// <summary>What is known about a library.</summary>
internal sealed record LibraryReport
{
    /// <summary>Gets where the library was found.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the runtime identifier of .NET; <see langword="null"/> if the kit does not support the system.</summary>
    public required string? Runtime { get; init; }

    /// <summary>Gets the system and the processors.</summary>
    public required string? Target { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Gets the functions that the kit needs and the library lacks.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Gets the version that the loaded library reported; <see langword="null"/> if it was not loaded.</summary>
    public string? Version { get; init; }

    /// <summary>Gets why the kit cannot use the library; <see langword="null"/> if nothing speaks against it.</summary>
    public required string? Problem { get; init; }

    public static LibraryReport Of(FoundLibrary library) => new()
    {
        Path = library.Origin,
        Runtime = library.Platform?.Rid,
        Target = library.Inspection?.Image.ToString(),
        Bytes = library.Bytes,
        Sha256 = library.Hashes.Sha256,
        Missing = library.Inspection?.Missing ?? [],
        Problem = library.Problem,
    };
}
