namespace ZegoCallKit.Audio;

/// <summary>
/// How steady the active speaker is. Levels are smoothed over <see cref="Smoothing"/>; whoever is above <see cref="Threshold"/> speaks. A second one takes over only
/// after having been louder by <see cref="Margin"/> for <see cref="TakeOver"/>, and a speaker who falls silent stays for <see cref="Hold"/>.
/// </summary>
public sealed record ActiveSpeakerOptions
{
    /// <summary>From which smoothed sound level somebody speaks: 1 to 100. Default 10.</summary>
    public float Threshold { get; init; } = 10;

    /// <summary>How much louder somebody else must be: 0 to 100. Default 5.</summary>
    public float Margin { get; init; } = 5;

    /// <summary>How long somebody must be above the threshold before he is the first to speak: 0 to 10 s. Default 200 ms.</summary>
    public TimeSpan Attack { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long somebody else must be louder before he takes over: 0 to 10 s. Default 1 s.</summary>
    public TimeSpan TakeOver { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a speaker stays after falling silent: 0 to 60 s. Default 2 s.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The time in which the smoothed level comes two thirds of the way to a new level: 0 to 10 s. Default 300 ms.</summary>
    public TimeSpan Smoothing { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether one's own microphone counts. Default off: most show whom one hears.</summary>
    public bool IncludeSelf { get; init; }

    internal void Validate(string parameter)
    {
        if (!(Threshold is >= 1 and <= 100))
        {
            throw new ArgumentException($"The Threshold must be 1 to 100; it is {Threshold}.", parameter);
        }

        if (!(Margin is >= 0 and <= 100))
        {
            throw new ArgumentException($"The Margin must be 0 to 100; it is {Margin}.", parameter);
        }

        Span(Attack, 10, nameof(Attack), parameter);
        Span(TakeOver, 10, nameof(TakeOver), parameter);
        Span(Hold, 60, nameof(Hold), parameter);
        Span(Smoothing, 10, nameof(Smoothing), parameter);
    }

    private static void Span(TimeSpan value, int maxSeconds, string name, string parameter)
    {
        if (value < TimeSpan.Zero || value > TimeSpan.FromSeconds(maxSeconds))
        {
            throw new ArgumentException($"The {name} must be 0 to {maxSeconds} s; it is {value}.", parameter);
        }
    }
}
