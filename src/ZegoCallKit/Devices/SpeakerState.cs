namespace ZegoCallKit.Devices;

/// <summary>The switches of the speaker. Immutable.</summary>
public sealed record SpeakerState
{
    /// <summary>Whether nothing is played.</summary>
    public bool IsMuted { get; init; }

    /// <summary>The volume of the device in use, 0 to 100; <see langword="null"/> while it is not known.</summary>
    public int? Volume { get; init; }
}
