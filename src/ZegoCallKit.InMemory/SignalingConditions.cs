namespace ZegoCallKit.InMemory;

/// <summary>What happens to the messages of an <see cref="InMemorySignalingHub"/> on their way. Immutable.</summary>
public sealed record SignalingConditions
{
    /// <summary>The longest latency, jitter or delay of a reordered message.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    /// <summary>Every message arrives at once, in order, one time.</summary>
    public static readonly SignalingConditions Perfect = new();

    private readonly TimeSpan _latency;
    private readonly TimeSpan _jitter;
    private readonly TimeSpan _reorderDelay = TimeSpan.FromSeconds(1);
    private readonly double _loss;
    private readonly double _duplication;
    private readonly double _reordering;

    /// <summary>The time from the sender to a receiver; 0 to 1 hour. Connecting takes twice as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than an hour.</exception>
    public TimeSpan Latency
    {
        get => _latency;
        init => _latency = Delay(value, nameof(Latency));
    }

    /// <summary>What is added to the latency at random, evenly between nothing and this; 0 to 1 hour. It never changes the order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than an hour.</exception>
    public TimeSpan Jitter
    {
        get => _jitter;
        init => _jitter = Delay(value, nameof(Jitter));
    }

    /// <summary>The share of messages that never arrive, 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, above 1 or not a number.</exception>
    public double Loss
    {
        get => _loss;
        init => _loss = Share(value, nameof(Loss));
    }

    /// <summary>The share of messages that are delivered twice, 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, above 1 or not a number.</exception>
    public double Duplication
    {
        get => _duplication;
        init => _duplication = Share(value, nameof(Duplication));
    }

    /// <summary>The share of messages that later ones may overtake, 0 (none) to 1 (all).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, above 1 or not a number.</exception>
    public double Reordering
    {
        get => _reordering;
        init => _reordering = Share(value, nameof(Reordering));
    }

    /// <summary>How much longer a message that may be overtaken takes, at random between nothing and this; 0 to 1 hour. Default 1 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than an hour.</exception>
    public TimeSpan ReorderDelay
    {
        get => _reorderDelay;
        init => _reorderDelay = Delay(value, nameof(ReorderDelay));
    }

    private static TimeSpan Delay(TimeSpan value, string what) => value >= TimeSpan.Zero && value <= MaxDelay
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} is 0 to {MaxDelay.TotalHours:0} hour.");

    private static double Share(double value, string what) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} is a share of 0 (none) to 1 (all).");
}
