namespace ZegoCallKit.Tool.Engines;

/// <summary>The result of <c>engine get</c>.</summary>
internal sealed record EngineGetResult
{
    /// <summary>Gets the path of the package; <see langword="null"/> with <c>--unpack</c>.</summary>
    public required string? Package { get; init; }

    public required string? Version { get; init; }

    /// <summary>Gets the folder of the libraries; <see langword="null"/> without <c>--unpack</c>.</summary>
    public required string? Runtimes { get; init; }

    public required IReadOnlyList<SourceReport> Sources { get; init; }

    public required IReadOnlyList<LibraryReport> Libraries { get; init; }
}
