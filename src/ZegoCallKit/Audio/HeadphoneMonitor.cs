namespace ZegoCallKit.Audio;

/// <summary>Whether one hears oneself. Immutable.</summary>
public sealed record HeadphoneMonitor
{
    /// <summary>Whether what is captured is played to one's own ear. Use it with headphones only, or it feeds back.</summary>
    public bool IsOn { get; init; }

    /// <summary>How loud, 0 to 200. Default 60.</summary>
    public int Volume { get; init; } = 60;
}
