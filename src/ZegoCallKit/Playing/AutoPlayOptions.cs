namespace ZegoCallKit.Playing;

/// <summary>Represents the options of automatic playing in a room.</summary>
public sealed record AutoPlayOptions
{
    /// <summary>The largest number of streams that ZEGO allows to be played at once; one more ends with 1004010.</summary>
    public const int LargestMaxPlays = 20;

    /// <summary>Gets the policy that chooses the streams to play. By default every stream is played.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>; to play no stream, use <see cref="PlayPolicy.None"/>.</exception>
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
    /// Gets the largest number of streams played at once: 1 to 20. The default is 20. Streams that the program plays itself also count, but a lower limit
    /// does not stop them. When more streams are wanted, they are ranked: pinned streams first, then by priority, then louder streams, then streams that are
    /// already playing, then older streams.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 1 to 20.</exception>
    public int MaxPlays
    {
        get;
        init
        {
            Guard.Range(value, 1, LargestMaxPlays, "MaxPlays", nameof(MaxPlays));
            field = value;
        }
    } = LargestMaxPlays;

    /// <summary>Gets what happens when an automatic play fails.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The first delay is longer than the longest delay.</exception>
    public PlayRetryOptions Retry
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.FirstDelay > value.LongestDelay)
            {
                throw new ArgumentException($"Retry.FirstDelay ({value.FirstDelay}) must not be longer than Retry.LongestDelay ({value.LongestDelay}).", nameof(value));
            }

            field = value;
        }
    } = new();
}
