namespace ZegoCallKit.InMemory;

/// <summary>Describes one user's link to the cloud; the values apply to each direction. Immutable.</summary>
/// <remarks>Signaling is reliable and ordered: loss only delays it. Lost media packets stay lost.</remarks>
public sealed record NetworkConditions
{
    /// <summary>The maximum latency or jitter.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <summary>A link without latency, jitter or loss.</summary>
    public static readonly NetworkConditions Perfect = new();

    private readonly TimeSpan _latency;
    private readonly TimeSpan _jitter;
    private readonly double _loss;

    /// <summary>Gets the one-way time between the user and the cloud: 0 to 1 minute. The round trip takes twice as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one minute.</exception>
    public TimeSpan Latency
    {
        get => _latency;
        init => _latency = Delay(value, nameof(Latency));
    }

    /// <summary>Gets the maximum random time added to the latency, uniformly distributed from zero to this value: 0 to 1 minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one minute.</exception>
    public TimeSpan Jitter
    {
        get => _jitter;
        init => _jitter = Delay(value, nameof(Jitter));
    }

    /// <summary>Gets the fraction of packets lost in each direction: 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or not a number.</exception>
    public double Loss
    {
        get => _loss;
        init => _loss = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Loss must be between 0 (no packets) and 1 (all packets).");
    }

    private static TimeSpan Delay(TimeSpan value, string what) => value >= TimeSpan.Zero && value <= MaxDelay
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} must be between 0 and {MaxDelay.TotalSeconds:0} seconds.");
}
