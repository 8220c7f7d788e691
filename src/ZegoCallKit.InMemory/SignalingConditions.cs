namespace ZegoCallKit.InMemory;

/// <summary>Describes what happens to the messages of an <see cref="InMemorySignalingHub"/> in transit. Immutable.</summary>
public sealed record SignalingConditions
{
    /// <summary>The maximum latency, jitter or delay of a reordered message.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    /// <summary>Conditions under which every message arrives at once, in order and exactly once.</summary>
    public static readonly SignalingConditions Perfect = new();

    private readonly TimeSpan _latency;
    private readonly TimeSpan _jitter;
    private readonly TimeSpan _reorderDelay = TimeSpan.FromSeconds(1);
    private readonly double _loss;
    private readonly double _duplication;
    private readonly double _reordering;

    /// <summary>Gets the time from the sender to a receiver: 0 to 1 hour. Connecting takes twice as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one hour.</exception>
    public TimeSpan Latency
    {
        get => _latency;
        init => _latency = Delay(value, nameof(Latency));
    }

    /// <summary>Gets the maximum random time added to the latency, uniformly distributed from zero to this value: 0 to 1 hour. It never changes the order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one hour.</exception>
    public TimeSpan Jitter
    {
        get => _jitter;
        init => _jitter = Delay(value, nameof(Jitter));
    }

    /// <summary>Gets the fraction of messages that never arrive: 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or not a number.</exception>
    public double Loss
    {
        get => _loss;
        init => _loss = Share(value, nameof(Loss));
    }

    /// <summary>Gets the fraction of messages that are delivered twice: 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or not a number.</exception>
    public double Duplication
    {
        get => _duplication;
        init => _duplication = Share(value, nameof(Duplication));
    }

    /// <summary>Gets the fraction of messages that later messages can overtake: 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or not a number.</exception>
    public double Reordering
    {
        get => _reordering;
        init => _reordering = Share(value, nameof(Reordering));
    }

    /// <summary>Gets the maximum random extra delay of a message that can be overtaken, from zero to this value: 0 to 1 hour. The default is 1 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one hour.</exception>
    public TimeSpan ReorderDelay
    {
        get => _reorderDelay;
        init => _reorderDelay = Delay(value, nameof(ReorderDelay));
    }

    private static TimeSpan Delay(TimeSpan value, string what) => value >= TimeSpan.Zero && value <= MaxDelay
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} must be between 0 and {MaxDelay.TotalHours:0} hour.");

    private static double Share(double value, string what) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} must be between 0 (no signals) and 1 (all signals).");
}
