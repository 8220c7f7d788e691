namespace ZegoCallKit.InMemory;

/// <summary>Describes what happens to the messages of an <see cref="InMemorySignalingHub"/> in transit. Immutable.</summary>
public sealed record SignalingConditions
{
    /// <summary>The maximum latency, jitter or delay of a reordered message.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    /// <summary>Conditions under which every message arrives at once, in order and exactly once.</summary>
    public static readonly SignalingConditions Perfect = new();

    /// <summary>Gets the time from the sender to a receiver: 0 to 1 hour. Connecting takes twice as long.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets the maximum random time added to the latency, uniformly distributed from zero to this value: 0 to 1 hour. It never changes the order.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Gets the fraction of messages that never arrive: 0 (none) to 1 (all).</summary>
    public double Loss { get; init; }

    /// <summary>Gets the fraction of messages that are delivered twice: 0 (none) to 1 (all).</summary>
    public double Duplication { get; init; }

    /// <summary>Gets the fraction of messages that later messages can overtake: 0 (none) to 1 (all).</summary>
    public double Reordering { get; init; }

    /// <summary>Gets the maximum random extra delay of a message that can be overtaken, from zero to this value: 0 to 1 hour. The default is 1 s.</summary>
    public TimeSpan ReorderDelay { get; init; } = TimeSpan.FromSeconds(1);

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Latency, TimeSpan.Zero, MaxDelay, parameter);
        OptionGuard.Range(Jitter, TimeSpan.Zero, MaxDelay, parameter);
        OptionGuard.Range(Loss, 0, 1, parameter);
        OptionGuard.Range(Duplication, 0, 1, parameter);
        OptionGuard.Range(Reordering, 0, 1, parameter);
        OptionGuard.Range(ReorderDelay, TimeSpan.Zero, MaxDelay, parameter);
    }
}
