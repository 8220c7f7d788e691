namespace ZegoCallKit.Tool.Recordings;

/// <summary>The result of <c>replay</c>.</summary>
internal sealed record ReplayResult
{
    public required string Engine { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required IReadOnlyList<ReplayLine> Lines { get; init; }

    /// <summary>Gets where the kit behaved differently; <see langword="null"/> without <c>--run</c>.</summary>
    public IReadOnlyList<string>? Divergences { get; init; }
}
