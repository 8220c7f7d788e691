namespace ZegoCallKit.Devices;

/// <summary>Describes the state of the speaker. Immutable.</summary>
public sealed record SpeakerState
{
    /// <summary>Gets whether the speaker is muted and plays nothing.</summary>
    public bool IsMuted { get; init; }

    /// <summary>Gets the volume of the device in use: 0 to 100; <see langword="null"/> while it is not known.</summary>
    public int? Volume { get; init; }
}
