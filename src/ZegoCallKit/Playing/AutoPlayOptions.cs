namespace ZegoCallKit.Playing;

/// <summary>How the streams of a room are played by themselves.</summary>
public sealed record AutoPlayOptions
{
    /// <summary>The most plays at once that ZEGO allows; one more ends with 1004010.</summary>
    public const int LargestMaxPlays = 20;

    /// <summary>Which streams to play; all by default.</summary>
    /// <exception cref="ArgumentNullException">Set to nothing; to play nothing use <see cref="PlayPolicy.None"/>.</exception>
    public PlayPolicy Policy
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = PlayPolicy.All;

    /// <summary>
    /// The most plays at once, 1 to 20; 20 by default. What the program plays itself counts too, and a lower cap does not stop it. When more streams are wanted,
    /// pinned ones come first, then by priority, then the louder ones, then those that play already, then the older ones.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 20.</exception>
    public int MaxPlays
    {
        get;
        init
        {
            Guard.Range(value, 1, LargestMaxPlays, "The most plays at once", nameof(MaxPlays));
            field = value;
        }
    } = LargestMaxPlays;

    /// <summary>What happens when a play fails.</summary>
    /// <exception cref="ArgumentNullException">Set to nothing.</exception>
    /// <exception cref="ArgumentException">The first delay is longer than the longest.</exception>
    public PlayRetryOptions Retry
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.FirstDelay > value.LongestDelay)
            {
                throw new ArgumentException($"Retry's first delay ({value.FirstDelay}) must not be longer than its longest ({value.LongestDelay}).", nameof(value));
            }

            field = value;
        }
    } = new();
}
