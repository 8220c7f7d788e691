namespace ZegoCallKit.Tool.Engines;

/// <summary>The result of <c>engine check</c>.</summary>
internal sealed record EngineCheckResult
{
    /// <summary>Gets whether libraries were found and the kit can use all of them.</summary>
    public required bool Ok { get; init; }

    public required IReadOnlyList<LibraryReport> Libraries { get; init; }
}
