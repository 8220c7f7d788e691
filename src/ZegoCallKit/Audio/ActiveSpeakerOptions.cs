namespace ZegoCallKit.Audio;

/// <summary>
/// Controls how steadily the active speaker is tracked. Levels are smoothed over <see cref="Smoothing"/>; a user whose level is above <see cref="Threshold"/> is speaking. Another user takes over
/// only after being louder by <see cref="Margin"/> for <see cref="TakeOver"/>, and a speaker who falls silent remains the active speaker for <see cref="Hold"/>.
/// </summary>
public sealed record ActiveSpeakerOptions
{
    /// <summary>Gets the smoothed sound level from which a user counts as speaking: 1 to 100. The default is 10.</summary>
    public float Threshold { get; init; } = 10;

    /// <summary>Gets how much louder another user must be to take over: 0 to 100. The default is 5.</summary>
    public float Margin { get; init; } = 5;

    /// <summary>Gets how long a user must stay above the threshold to become the first speaker: 0 to 10 s. The default is 200 ms.</summary>
    public TimeSpan Attack { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets how long another user must be louder before taking over: 0 to 10 s. The default is 1 s.</summary>
    public TimeSpan TakeOver { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a speaker remains active after falling silent: 0 to 60 s. The default is 2 s.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the time in which the smoothed level covers two thirds of the distance to a new level: 0 to 10 s. The default is 300 ms.</summary>
    public TimeSpan Smoothing { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Gets whether the local microphone counts. The default is <see langword="false"/>, because most user interfaces show who can be heard.</summary>
    public bool IncludeSelf { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Threshold, 1, 100, parameter);
        OptionGuard.Range(Margin, 0, 100, parameter);
        OptionGuard.Range(Attack, TimeSpan.Zero, TimeSpan.FromSeconds(10), parameter);
        OptionGuard.Range(TakeOver, TimeSpan.Zero, TimeSpan.FromSeconds(10), parameter);
        OptionGuard.Range(Hold, TimeSpan.Zero, TimeSpan.FromSeconds(60), parameter);
        OptionGuard.Range(Smoothing, TimeSpan.Zero, TimeSpan.FromSeconds(10), parameter);
    }
}
