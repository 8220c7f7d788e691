namespace ZegoCallKit.Playing;

/// <summary>Represents the options of automatic playing in a room.</summary>
public sealed record AutoPlayOptions
{
    /// <summary>The largest number of streams that ZEGO allows to be played at once; one more ends with 1004010.</summary>
    public const int LargestMaxPlays = 20;

    /// <summary>Gets the policy that chooses the streams to play. By default every stream is played; to play no stream, use <see cref="PlayPolicy.None"/>.</summary>
    public PlayPolicy Policy { get; init; } = PlayPolicy.All;

    /// <summary>
    /// Gets the largest number of streams played at once: 1 to 20. The default is 20. Streams that the program plays itself also count, but a lower limit
    /// does not stop them. When more streams are wanted, they are ranked: pinned streams first, then by priority, then louder streams, then streams that are
    /// already playing, then older streams.
    /// </summary>
    public int MaxPlays { get; init; } = LargestMaxPlays;

    /// <summary>Gets what happens when an automatic play fails.</summary>
    public PlayRetryOptions Retry { get; init; } = new();

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(Policy, parameter);
        OptionGuard.Range(MaxPlays, 1, LargestMaxPlays, parameter);
        OptionGuard.NotNull(Retry, parameter);
        Retry.Validate(OptionGuard.PathOf(parameter, nameof(Retry)));
    }
}
