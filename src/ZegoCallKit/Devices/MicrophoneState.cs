namespace ZegoCallKit.Devices;

/// <summary>The switches of the microphone. Immutable.</summary>
public sealed record MicrophoneState
{
    /// <summary>Whether it is open (the default). Off, the device is released for others.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Whether silence is sent in its place. The device stays open.</summary>
    public bool IsMuted { get; init; }

    /// <summary>The volume of the device in use, 0 to 100; <see langword="null"/> while it is not known.</summary>
    public int? Volume { get; init; }
}
