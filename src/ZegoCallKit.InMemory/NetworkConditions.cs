namespace ZegoCallKit.InMemory;

/// <summary>What one user's link to the cloud is like, in each direction. Immutable.</summary>
/// <remarks>Signalling is reliable and ordered: loss makes it slower, never incomplete. Media is lost where it is lost.</remarks>
public sealed record NetworkConditions
{
    /// <summary>The longest latency or jitter.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <summary>No latency, no jitter, no loss.</summary>
    public static readonly NetworkConditions Perfect = new();

    private readonly TimeSpan _latency;
    private readonly TimeSpan _jitter;
    private readonly double _loss;

    /// <summary>The time from the user to the cloud, and from the cloud to the user; 0 to 1 minute. The round trip takes twice as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than a minute.</exception>
    public TimeSpan Latency
    {
        get => _latency;
        init => _latency = Delay(value, nameof(Latency));
    }

    /// <summary>What is added to the latency at random, evenly between nothing and this; 0 to 1 minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than a minute.</exception>
    public TimeSpan Jitter
    {
        get => _jitter;
        init => _jitter = Delay(value, nameof(Jitter));
    }

    /// <summary>The share of packets lost in each direction, 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, above 1 or not a number.</exception>
    public double Loss
    {
        get => _loss;
        init => _loss = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Loss is a share of 0 (none) to 1 (all).");
    }

    private static TimeSpan Delay(TimeSpan value, string what) => value >= TimeSpan.Zero && value <= MaxDelay
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} is 0 to {MaxDelay.TotalSeconds:0} seconds.");
}
