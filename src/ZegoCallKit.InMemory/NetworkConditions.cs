namespace ZegoCallKit.InMemory;

/// <summary>Describes one user's link to the cloud; the values apply to each direction. Immutable.</summary>
/// <remarks>Signaling is reliable and ordered: loss only delays it. Lost media packets stay lost.</remarks>
public sealed record NetworkConditions
{
    /// <summary>The maximum latency or jitter.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <summary>A link without latency, jitter or loss.</summary>
    public static readonly NetworkConditions Perfect = new();

    /// <summary>Gets the one-way time between the user and the cloud: 0 to 1 minute. The round trip takes twice as long.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets the maximum random time added to the latency, uniformly distributed from zero to this value: 0 to 1 minute.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Gets the fraction of packets lost in each direction: 0 (none) to 1 (all).</summary>
    public double Loss { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Latency, TimeSpan.Zero, MaxDelay, parameter);
        OptionGuard.Range(Jitter, TimeSpan.Zero, MaxDelay, parameter);
        OptionGuard.Range(Loss, 0, 1, parameter);
    }
}
