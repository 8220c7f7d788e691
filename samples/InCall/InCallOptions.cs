namespace InCall;

/// <summary>What the user asked for.</summary>
internal sealed record InCallOptions
{
    /// <summary>Where to write pictures before and after beauty; <see langword="null"/> for nowhere.</summary>
    public string? BeautyFolder { get; init; }

    public bool Json { get; init; }
}
