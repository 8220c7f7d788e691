namespace ZegoCallKit.Tool.Checkup;

/// <summary>The result of <c>doctor</c>.</summary>
internal sealed record CheckupResult
{
    /// <summary>Gets whether nothing failed.</summary>
    public required bool Ok { get; init; }

    public required IReadOnlyList<Finding> Checks { get; init; }
}
