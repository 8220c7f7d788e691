namespace ZegoCallKit.Audio;

/// <summary>Describes whether the local user hears their own microphone. Immutable.</summary>
public sealed record HeadphoneMonitor
{
    /// <summary>Gets whether captured audio is played back to the local user. Use it only with headphones; otherwise it causes feedback.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>Gets the volume: 0 to 200. The default is 60.</summary>
    public int Volume { get; init; } = 60;
}
